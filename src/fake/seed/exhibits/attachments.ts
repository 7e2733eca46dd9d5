import { clip, paper, picture, recording, text } from '../files.ts';
import type { Bytes } from '../files.ts';
import type { Attached, Casting } from '../stage.ts';

type FileKind = 'image' | 'audio' | 'video' | 'file' | 'story_mention' | 'share' | 'ig_reel' | 'ig_post' | 'ig_story';

const file = (
  file_type: FileKind,
  filename: string,
  content_type: string,
  bytes: () => Bytes,
  size?: readonly [number, number],
): Attached => ({ file_type, file: { filename, content_type, bytes, ...(size ? { size } : {}) } });

export const photo = (filename: string, hue = 1): Attached => file('image', filename, 'image/png', () => picture(hue));
export const voice = (filename: string, seconds = 2): Attached =>
  file('audio', filename, 'audio/wav', () => recording(seconds));
export const film = (filename: string): Attached => file('video', filename, 'video/webm', clip);
export const pdf = (filename: string, lines: readonly string[]): Attached =>
  file('file', filename, 'application/pdf', () => paper(lines));

const wide = file('image', 'panorama.png', 'image/png', () => picture(4, 640, 90), [640, 90]);
const tall = file('image', 'receipt.png', 'image/png', () => picture(5, 90, 640), [90, 640]);

/** One of each kind of file a person can send, some with text and some without. */
const everyFile: Casting = {
  startedMinutesAgo: 190,
  inbox: 'web',
  customer: 'zoe',
  status: 'open',
  assignee: 'Ben Sørensen',
  team: 'workshop',
  labels: ['warranty', 'vip'],
  priority: 'high',
  attributes: { order_id: 'KC-48102' },
  unread: 2,
  tell(thread) {
    thread.customer(
      'Hello! My grinder, the kettle and the scale all act up on the same day. I have collected everything for you.',
    );
    thread.customer({ text: 'First the grinder', files: [photo('grinder.png', 1)] });
    thread.customer({ files: [voice('squeak.wav', 2)] });
    thread.customer({ text: 'The kettle drips', files: [film('kettle-drips.webm')] });
    thread.assigned('Ben Sørensen');
    thread.agent({ text: 'Hello Zoë, what a morning. Let me go through it one by one.', after: 9 });
    thread.note(
      'Three at once, check whether she got the batch of last spring. @[Ingrid Haugen] can you look at the film?',
    );
    thread.customer({
      text: 'And the scale, four pictures',
      after: 12,
      files: [photo('scale-1.png', 2), photo('scale-2.png', 3), wide, tall],
    });
    thread.agent({
      text: 'Here is how the foil comes off:',
      files: [
        pdf('Lom scale - battery.pdf', [
          'Lom scale',
          '1. Open the lid',
          '2. Pull off the clear foil',
          '3. Close the lid',
        ]),
      ],
    });
    thread.customer({
      files: [
        file('file', 'all my orders, 2019–2025 (final) (2).csv', 'text/csv', () =>
          text('order,item\nKC-48102,Kråka\n'),
        ),
        file('file', 'log', 'application/octet-stream', () => text('')),
      ],
      after: 20,
    });
    thread.customer(
      'Where is my parcel? I ordered the spare burr last week, and I would rather grind than photograph.',
    );
    thread.customer({ text: 'Sorry, that was the wrong file. The order is KC-48102.', after: 2 });
  },
};

/** What only messengers send: places, business cards, stories, posts, links that are not files. */
const everyPointer: Casting = {
  startedMinutesAgo: 260,
  inbox: 'instagram',
  customer: 'rosa',
  status: 'open',
  assignee: null,
  labels: ['feedback'],
  unread: 4,
  tell(thread) {
    thread.customer({
      text: null,
      files: [file('story_mention', 'story.png', 'image/png', () => picture(2, 90, 160))],
      attributes: { image_type: 'story_mention', story_id: '18044', story_sender: 'kraka.coffee' },
    });
    thread.agent('Thank you for the mention, that table looks familiar!');
    thread.customer({
      text: 'This one made me laugh',
      after: 3,
      files: [file('ig_reel', 'reel.webm', 'video/webm', clip)],
    });
    thread.customer({
      files: [file('ig_post', 'post.png', 'image/png', () => picture(3, 160, 160))],
      attributes: { image_type: 'ig_post' },
    });
    thread.customer({
      text: 'Replying to your story',
      files: [file('ig_story', 'your-story.png', 'image/png', () => picture(6, 90, 160))],
      attributes: { image_type: 'ig_story', story_sender: 'kraka.coffee', story_id: '18051' },
    });
    thread.customer({ files: [file('share', 'shared.png', 'image/png', () => picture(0, 160, 120))] });
  },
};

const place: Attached = {
  file_type: 'location',
  coordinates_lat: 60.3971,
  coordinates_long: 5.3035,
  fallback_title: 'Nordnesgaten 4, Bergen',
  external_url: 'https://maps.example/?q=60.3971,5.3035',
};

const everyPlace: Casting = {
  startedMinutesAgo: 75,
  inbox: 'telegram',
  customer: 'xiaolong',
  status: 'open',
  assignee: '林怡君',
  team: 'shipping',
  labels: ['delivery'],
  unread: 1,
  tell(thread) {
    thread.customer('你好，我在这里，但是找不到你们的店');
    thread.customer({ files: [place] });
    thread.agent({ text: '您就在门口了 😊 绿色的门，请按下面的铃。', after: 2 });
    thread.customer({
      text: '我朋友也要来，这是他的电话',
      files: [
        { file_type: 'contact', fallback_title: '+8613800138000', meta: { first_name: '建国', last_name: '王' } },
      ],
    });
    thread.customer({
      files: [
        {
          file_type: 'fallback',
          fallback_title: 'Kråka hand grinder – shop.kraka.example',
          external_url: 'https://shop.kraka.example/grinder',
        },
      ],
    });
    thread.customer({ files: [{ file_type: 'embed', external_url: 'https://video.example/embed/41' }] });
    thread.agent('我们会等您的朋友。');
    thread.customer({ text: '找到了，谢谢！', after: 6 });
  },
};

export const attachmentExhibits = [everyFile, everyPointer, everyPlace];
