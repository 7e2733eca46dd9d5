// The least any page could do: ask for the list, write it down.
const account = new URLSearchParams(location.search).get('account');
const response = await fetch(
  `/api/v1/accounts/${account}/conversations?status=open&assignee_type=me&page=1&sort_by=last_activity_at_desc`,
);
const { data } = await response.json();
document.querySelector('ul').innerHTML = data.payload
  .map(({ id, meta, messages }) => {
    const text = [meta.sender.name, messages[0]?.content ?? ''].join(' ').replace(/[&<>"]/g, '');
    return `<li><a href="/app/accounts/${account}/conversations/${id}">${text}</a></li>`;
  })
  .join('');
