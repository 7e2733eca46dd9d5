/** What people say between the lines of a story, by language. */
interface SmallTalk {
  /** Has waited for long. */
  nudge: readonly string[];
  /** Comes back after it was resolved. */
  again: readonly string[];
}

const talk: Record<string, SmallTalk> = {
  en: {
    nudge: ['Any news?', 'Hello? Is anybody there?', 'Sorry to press, but I need to know today.'],
    again: ['One more thing: does the warranty start again with the new one?', 'It arrived, all is well. Thanks!'],
  },
  de: {
    nudge: ['Gibt es schon etwas Neues?', 'Hallo, ist jemand da?'],
    again: ['Noch eine Frage: Kann ich das auch im Laden abholen?', 'Ist angekommen, vielen Dank!'],
  },
  nb: { nudge: ['Noe nytt?'], again: ['Den kom frem nå, tusen takk!'] },
  sv: { nudge: ['Något nytt?'], again: ['Nu kom det, tack!'] },
  nl: { nudge: ['Is er al nieuws?'], again: ['Alles goed aangekomen, bedankt!'] },
  fr: { nudge: ['Avez-vous des nouvelles ?'], again: ['C’est bien arrivé, merci encore !'] },
  es: { nudge: ['¿Hay alguna novedad?'], again: ['Una cosa más: ¿puedo recogerlo en la tienda?'] },
  pt: { nudge: ['Alguma novidade?'], again: ['Chegou, obrigado!'] },
  it: { nudge: ['Ci sono novità?'], again: ['È arrivato, grazie!'] },
  pl: { nudge: ['Czy coś już wiadomo?'], again: ['Paczka dotarła, dziękuję!'] },
  ru: { nudge: ['Есть новости?'], again: ['Всё пришло, спасибо!'] },
  uk: { nudge: ['Є якісь новини?'], again: ['Усе отримала, дякую!'] },
  tr: { nudge: ['Bir gelişme var mı?'], again: ['Ulaştı, teşekkürler!'] },
  ar: { nudge: ['هل من جديد؟'], again: ['وصل الطلب، شكرًا لكم!'] },
  he: { nudge: ['יש חדש?'], again: ['הגיע, תודה רבה!'] },
  'zh-CN': { nudge: ['请问有进展吗？'], again: ['已经收到了，谢谢！'] },
  ja: { nudge: ['その後いかがでしょうか。'], again: ['無事に届きました。ありがとうございます。'] },
  hi: { nudge: ['कोई अपडेट?'], again: ['मिल गया, धन्यवाद!'] },
};

const signs: SmallTalk = { nudge: ['?', '🙏'], again: ['👍', '❤️'] };

export const smallTalk = (language: string): SmallTalk => talk[language] ?? signs;
