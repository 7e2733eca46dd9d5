// A small Chatwoot in memory: the state, and everything that can happen to it. Handlers, tests and the life simulator call
// the same verbs; rows for a seed come from the `add…` factories, which announce nothing.
// Each verb does what Chatwoot's models and services do about it: columns, activity messages, notifications, broadcasts.
import * as talk from './world/conversations.ts';
import { createContact, deleteContact, updateContact } from './world/contacts.ts';
import { invalidateCache } from './world/broadcasts.ts';
import { retryMessage } from './world/delivery.ts';
import * as edit from './world/editing.ts';
import * as make from './world/factories.ts';
import { mergeContacts } from './world/merging.ts';
import * as write from './world/messages.ts';
import * as setup from './world/setup.ts';
import { addParticipant, removeParticipant } from './world/participants.ts';
import { State } from './world/state.ts';

type Rest<F> = F extends (world: State, ...args: infer Args) => infer Out ? (...args: Args) => Out : never;

export class World extends State {
  addAccount: Rest<typeof setup.addAccount> = (...args) => setup.addAccount(this, ...args);
  addUser: Rest<typeof setup.addUser> = (...args) => setup.addUser(this, ...args);
  addAccountUser: Rest<typeof setup.addAccountUser> = (...args) => setup.addAccountUser(this, ...args);
  addInbox: Rest<typeof setup.addInbox> = (...args) => setup.addInbox(this, ...args);
  addInboxMember: Rest<typeof setup.addInboxMember> = (...args) => setup.addInboxMember(this, ...args);
  addTeam: Rest<typeof setup.addTeam> = (...args) => setup.addTeam(this, ...args);
  addTeamMember: Rest<typeof setup.addTeamMember> = (...args) => setup.addTeamMember(this, ...args);
  addLabel: Rest<typeof setup.addLabel> = (...args) => setup.addLabel(this, ...args);
  addContact: Rest<typeof make.addContact> = (...args) => make.addContact(this, ...args);
  addContactInbox: Rest<typeof make.addContactInbox> = (...args) => make.addContactInbox(this, ...args);
  addConversation: Rest<typeof make.addConversation> = (...args) => make.addConversation(this, ...args);
  addMessage: Rest<typeof make.addMessage> = (...args) => make.addMessage(this, ...args);
  addFile: Rest<typeof make.addFile> = (...args) => make.addFile(this, ...args);
  addAttachment: Rest<typeof make.addAttachment> = (...args) => make.addAttachment(this, ...args);
  addCannedResponse: Rest<typeof setup.addCannedResponse> = (...args) => setup.addCannedResponse(this, ...args);
  addAttributeDefinition: Rest<typeof setup.addAttributeDefinition> = (...args) =>
    setup.addAttributeDefinition(this, ...args);

  createConversation: Rest<typeof talk.createConversation> = (...args) => talk.createConversation(this, ...args);
  toggleStatus: Rest<typeof talk.toggleStatus> = (...args) => talk.toggleStatus(this, ...args);
  setPriority: Rest<typeof talk.setPriority> = (...args) => talk.setPriority(this, ...args);
  assign: Rest<typeof talk.assign> = (...args) => talk.assign(this, ...args);
  assignBot: Rest<typeof talk.assignBot> = (...args) => talk.assignBot(this, ...args);
  assignTeam: Rest<typeof talk.assignTeam> = (...args) => talk.assignTeam(this, ...args);
  setLabels: Rest<typeof talk.setLabels> = (...args) => talk.setLabels(this, ...args);
  setCustomAttributes: Rest<typeof talk.setCustomAttributes> = (...args) => talk.setCustomAttributes(this, ...args);
  mute: Rest<typeof talk.mute> = (...args) => talk.mute(this, ...args);
  unmute: Rest<typeof talk.unmute> = (...args) => talk.unmute(this, ...args);
  markSeen: Rest<typeof talk.markSeen> = (...args) => talk.markSeen(this, ...args);
  markUnread: Rest<typeof talk.markUnread> = (...args) => talk.markUnread(this, ...args);
  customerReads: Rest<typeof talk.customerReads> = (...args) => talk.customerReads(this, ...args);
  agentTypes: Rest<typeof talk.agentTypes> = (...args) => talk.agentTypes(this, ...args);
  customerTypes: Rest<typeof talk.customerTypes> = (...args) => talk.customerTypes(this, ...args);
  deleteConversation: Rest<typeof talk.deleteConversation> = (...args) => talk.deleteConversation(this, ...args);
  wakeSnoozed: Rest<typeof talk.wakeSnoozed> = () => talk.wakeSnoozed(this);
  addParticipant: Rest<typeof addParticipant> = (...args) => addParticipant(this, ...args);
  removeParticipant: Rest<typeof removeParticipant> = (...args) => removeParticipant(this, ...args);

  sendMessage: Rest<typeof write.sendMessage> = (...args) => write.sendMessage(this, ...args);
  customerWrites: Rest<typeof write.customerWrites> = (...args) => write.customerWrites(this, ...args);
  updateMessage: Rest<typeof edit.updateMessage> = (...args) => edit.updateMessage(this, ...args);
  setMessageStatus: Rest<typeof edit.setMessageStatus> = (...args) => edit.setMessageStatus(this, ...args);
  deleteMessage: Rest<typeof edit.deleteMessage> = (...args) => edit.deleteMessage(this, ...args);
  retryMessage: Rest<typeof retryMessage> = (...args) => retryMessage(this, ...args);

  createContact: Rest<typeof createContact> = (...args) => createContact(this, ...args);
  updateContact: Rest<typeof updateContact> = (...args) => updateContact(this, ...args);
  deleteContact: Rest<typeof deleteContact> = (...args) => deleteContact(this, ...args);
  mergeContacts: Rest<typeof mergeContacts> = (...args) => mergeContacts(this, ...args);

  /** After every change of a label, an inbox, a team or who is in them. */
  invalidateCache: Rest<typeof invalidateCache> = (...args) => invalidateCache(this, ...args);
}
