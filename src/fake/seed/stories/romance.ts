import { inLanguage } from '../story.ts';

const french = inLanguage('fr');
const spanish = inLanguage('es');
const portuguese = inLanguage('pt');
const italian = inLanguage('it');

export const romance = [
  french(
    'fr-colis',
    { subject: 'Colis endommagé', labels: ['delivery', 'warranty'], team: 'shipping', priority: 'high' },
    `
    < Bonjour, j'ai reçu ma commande {order} ce matin et le carton était ouvert. Il manque un paquet de {beans}.
    < [photo]
    > Bonjour {first}, merci pour la photo et toutes nos excuses. Le reste est-il en bon état ?
    < Oui, le reste va bien.
    # Reported to the carrier, no need to wait for them. Sending one bag.
    > Parfait. Le paquet manquant part aujourd'hui, vous le recevrez {day}.
    < Merci beaucoup, c'est très aimable !
    `,
  ),
  french(
    'fr-abonnement',
    { subject: 'Prélèvement inattendu', labels: ['payment', 'coffee-post'], team: 'billing' },
    `
    < Bonjour, j'ai été prélevée de {amount} alors que j'avais mis l'abonnement en pause.
    > Bonjour {first}. Je regarde… Votre pause commence après la livraison de {day}, celle-ci était donc encore comprise.
    < Ah, ce n'était pas clair du tout sur le site.
    > Vous avez raison. Je vous rembourse cette livraison, et je transmets la remarque à l'équipe du site.
    < C'est parfait, merci.
    `,
  ),
  french(
    'fr-cadeau',
    { subject: 'Emballage cadeau', labels: ['order', 'question'] },
    `
    < Est-il possible d'avoir un emballage cadeau et un petit mot pour {item} ?
    > Bien sûr ! Dites-moi ce que nous devons écrire, et surtout si le destinataire doit voir le prix :)
    < « Pour tes matins d'été. Léa ». Et sans prix, s'il vous plaît !
    > C'est noté, nous l'écrirons à la main.
    `,
  ),
  spanish(
    'es-devolucion',
    { subject: 'Quiero devolver un artículo', labels: ['return'] },
    `
    < Hola, ¿cómo puedo devolver {item}? Está sin abrir, me lo regalaron dos veces 😅
    > ¡Hola, {first}! Sin problema. Le acabo de enviar la etiqueta de devolución por correo.
    < ¿Tengo que imprimirla? No tengo impresora.
    > No hace falta: en la oficina basta con enseñar el código en el móvil.
    < Qué fácil. ¡Muchas gracias!
    `,
  ),
  spanish(
    'es-pago',
    { subject: 'El pago no funciona', labels: ['payment'], team: 'billing' },
    `
    < El pago me da error todo el tiempo. He probado con dos tarjetas.
    > Lo siento mucho. ¿Qué mensaje le aparece exactamente?
    < "Código postal no válido"
    > Gracias, eso ayuda: en nuestra página el código no acepta espacios. Pruebe sin el espacio, por favor.
    < Ahora sí. Deberían arreglarlo 😉
    # Same as two others this week. {colleague} has a fix, goes out on {day}.
    > Tiene toda la razón, ya lo hemos pasado al equipo. ¡Que disfrute el café!
    `,
  ),
  spanish(
    'es-molinillo',
    { subject: 'Consulta sobre el molinillo', labels: ['question'] },
    `
    < Buenos días. ¿La Kråka sirve también para café turco?
    > Buenos días, {first}. Sí: del todo cerrada y luego dos clics hacia atrás. Tarda unos tres minutos para dos tazas.
    < ¿Y se puede lavar con agua?
    > Mejor no, el acero inoxidable aguanta pero los rodamientos no. Con un pincel es suficiente.
    < Entendido, ¡gracias!
    `,
  ),
  portuguese(
    'pt-entrega',
    { subject: 'Pedido não chegou', labels: ['delivery'], team: 'shipping' },
    `
    < Olá, tudo bem? O meu pedido {order} era para chegar ontem e até agora nada.
    > Olá, {first}! Tudo bem, e desculpe a demora. Vou ver agora mesmo onde ele está.
    > Está na alfândega em {city}. Já enviamos o documento que faltava; a entrega deve acontecer na {day}.
    < Ufa! Achei que tinha se perdido. Obrigado pela atenção!
    > Imagine, estamos aqui para isso.
    `,
  ),
  portuguese(
    'pt-torra',
    { subject: 'Data da torra', labels: ['question'] },
    `
    < Boa tarde! Onde encontro a data da torra no pacote?
    > Boa tarde! No fundo do pacote, ao lado do código de barras: é o número que começa com T.
    < Achei, T de torra haha. Obrigada!
    `,
  ),
  italian(
    'it-moka',
    { subject: 'Guarnizione di ricambio', labels: ['order', 'question'], team: 'workshop' },
    `
    < Buongiorno, vendete la guarnizione di ricambio per la Måke? La mia è ormai durissima.
    > Buongiorno {first}! Sì, ma non è ancora sul sito. Gliene mando una io, la prima è gratuita.
    < Gentilissimi! Vi mando l'indirizzo?
    > Ce l'abbiamo già dall'ordine {order}. Arriva entro {day}.
    < Perfetto, grazie mille e buona giornata.
    `,
  ),
];
