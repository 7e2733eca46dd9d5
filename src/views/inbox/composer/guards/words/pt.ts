import type { Words } from './words';

export const pt: Words = {
  attached: ['em anexo', 'segue anexo', 'segue anexa', 'seguem anexos', 'anexei', 'anexamos', 'anexado', 'anexada'],
  notOurs: ['seu anexo', 'você anexou', 'que anexou'],
  team: [
    'não dizer ao cliente',
    'não diga ao cliente',
    'não contar ao cliente',
    'não conte ao cliente',
    'não enviar ao cliente',
    'não é para o cliente',
    'nota interna',
    'uso interno',
    'só interno',
    'o cliente está',
    'o cliente quer',
    'o cliente disse',
    'a cliente está',
    'a cliente quer',
    'a cliente disse',
  ],
  marks: ['interno', 'interna', 'só equipe', 'para a equipe', 'para a equipa'],
  greetings: ['olá', 'oi', 'caro', 'cara', 'prezado', 'prezada', 'bom dia', 'boa tarde', 'boa noite'],
  titles: ['sr', 'sra', 'senhor', 'senhora', 'dr', 'dra'],
  everybody: ['todos', 'todas', 'pessoal', 'equipe', 'equipa', 'cliente', 'gente'],
  secrets: ['senha', 'palavra-passe', 'chave de api', 'chave de acesso'],
};
