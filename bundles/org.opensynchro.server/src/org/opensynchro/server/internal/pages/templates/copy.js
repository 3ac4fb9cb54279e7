// SPDX-License-Identifier: EPL-2.0
// Shows each button that copies a field, and makes it do so. Without this script the field can be copied by hand.
for (const button of document.querySelectorAll("button[data-copies]")) {
  const field = document.getElementById(button.dataset.copies);
  const done = document.getElementById(button.dataset.done);
  button.hidden = false;
  button.addEventListener("click", async () => {
    field.select();
    try {
      await navigator.clipboard.writeText(field.value);
    } catch {
      document.execCommand("copy");
    }
    done.hidden = false;
  });
}
