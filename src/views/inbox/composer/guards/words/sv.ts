import type { Words } from './words';

export const sv: Words = {
  attached: ['bifogar', 'bifogad', 'bifogat', 'bifogade', 'se bilaga', 'se bilagan', 'i bilagan', 'som bilaga'],
  notOurs: ['din bilaga', 'du bifogade', 'du bifogat', 'du har bifogat', 'inte bifogat'],
  team: [
    'säg inte till kunden',
    'säg inget till kunden',
    'berätta inte för kunden',
    'inte till kunden',
    'inte för kunden',
    'intern anteckning',
    'intern notering',
    'endast internt',
    'bara internt',
    'kunden är',
    'kunden vill',
    'kunden säger',
  ],
  marks: ['internt', 'intern', 'endast teamet', 'för teamet', 'till teamet'],
  greetings: ['hej', 'hejsan', 'hallå', 'tjena', 'kära', 'käre', 'bästa', 'bäste', 'god morgon', 'god kväll'],
  titles: ['herr', 'fru', 'fröken', 'dr'],
  everybody: ['alla', 'igen', 'teamet', 'kund', 'allihop'],
  secrets: ['lösenord', 'lösenordet', 'åtkomstnyckel'],
};
