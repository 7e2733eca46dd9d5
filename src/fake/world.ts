// A small Chatwoot in memory: the state, and everything that can happen to it. Handlers, tests and the life simulator call
// the same verbs; rows for a seed come from the `add…` factories, which announce nothing.
// Each verb does what Chatwoot's models and services do about it: columns, activity messages, notifications, broadcasts.
import * as make from './world/factories.ts';
import { State } from './world/state.ts';

type Rest<F> = F extends (world: State, ...args: infer Args) => infer Out ? (...args: Args) => Out : never;

export class World extends State {
  addAccount: Rest<typeof make.addAccount> = (...args) => make.addAccount(this, ...args);
  addUser: Rest<typeof make.addUser> = (...args) => make.addUser(this, ...args);
  addAccountUser: Rest<typeof make.addAccountUser> = (...args) => make.addAccountUser(this, ...args);
  addInbox: Rest<typeof make.addInbox> = (...args) => make.addInbox(this, ...args);
  addInboxMember: Rest<typeof make.addInboxMember> = (...args) => make.addInboxMember(this, ...args);
  addTeam: Rest<typeof make.addTeam> = (...args) => make.addTeam(this, ...args);
  addTeamMember: Rest<typeof make.addTeamMember> = (...args) => make.addTeamMember(this, ...args);
  addLabel: Rest<typeof make.addLabel> = (...args) => make.addLabel(this, ...args);
  addContact: Rest<typeof make.addContact> = (...args) => make.addContact(this, ...args);
  addContactInbox: Rest<typeof make.addContactInbox> = (...args) => make.addContactInbox(this, ...args);
  addConversation: Rest<typeof make.addConversation> = (...args) => make.addConversation(this, ...args);
  addMessage: Rest<typeof make.addMessage> = (...args) => make.addMessage(this, ...args);
  addFile: Rest<typeof make.addFile> = (...args) => make.addFile(this, ...args);
  addAttachment: Rest<typeof make.addAttachment> = (...args) => make.addAttachment(this, ...args);
  addCannedResponse: Rest<typeof make.addCannedResponse> = (...args) => make.addCannedResponse(this, ...args);
  addAttributeDefinition: Rest<typeof make.addAttributeDefinition> = (...args) =>
    make.addAttributeDefinition(this, ...args);
}
