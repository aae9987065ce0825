
"use strict";
const body = document.querySelector("tbody"), rows = [...body.rows];
const shown = document.getElementById("shown"), search = document.getElementById("search");
const value = (row, at) => row.cells[at].textContent;
document.querySelectorAll("th button").forEach((button, at) => button.addEventListener("click", () => {
  const head = button.parentElement, number = head.classList.contains("number");
  const up = head.getAttribute("aria-sort") === (number ? "descending" : null) || head.getAttribute("aria-sort") === "descending";
  document.querySelectorAll("th").forEach(each => each.removeAttribute("aria-sort"));
  head.setAttribute("aria-sort", up ? "ascending" : "descending");
  const compare = (a, b) => number ? value(a, at) - value(b, at) : value(a, at).localeCompare(value(b, at));
  rows.sort((a, b) => up ? compare(a, b) : compare(b, a));
  body.append(...rows);
}));
search.addEventListener("input", () => {
  const wanted = search.value.toLowerCase();
  for (const row of rows) row.hidden = !(value(row, 0) + " " + value(row, 1)).toLowerCase().includes(wanted);
  shown.textContent = rows.filter(row => !row.hidden).length + " of " + rows.length + " articles";
});
