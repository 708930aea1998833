// Asks for what the page shows first while its code is still on its way; `api.ts` takes the answers.
(function () {
  const begun = (window.varaktigBegun = {});
  function begin(path) {
    const headers = { accept: 'application/json', 'accept-language': document.documentElement.lang };
    begun[path] = fetch(path, { headers, credentials: 'same-origin' }).catch(function () {
      return undefined;
    });
  }
  const plan = /^\/handlingsplan\/([^/]+)$/.exec(location.pathname);
  if (!plan) return;
  begin('/api/v1/session');
  begin('/api/v1/planned-actions?' + (plan[1] === 'alla' ? '' : 'plan=' + plan[1] + '&') + 'limit=200');
})();
