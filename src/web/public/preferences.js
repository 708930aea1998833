// Runs before the first paint, so that a chosen theme does not flash: a module would be too late, and the content
// security policy allows no script inside the page.
(function () {
  try {
    const theme = localStorage.getItem('varaktig.theme');
    const language = localStorage.getItem('varaktig.language');
    if (theme) document.documentElement.setAttribute('data-theme', theme);
    if (language === 'en') document.documentElement.setAttribute('lang', 'en');
  } catch {
    document.documentElement.setAttribute('data-theme', 'auto');
  }
})();
