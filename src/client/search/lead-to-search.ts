/** Leads to a search page with what was typed, in the part of the address that a browser sends to no server. */
export function leadToSearch(form: HTMLFormElement, search: string): void {
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const words = form.querySelector('input')?.value.trim() ?? '';
    location.assign(words === '' ? search : `${search}#${new URLSearchParams({ q: words }).toString()}`);
  });
}
