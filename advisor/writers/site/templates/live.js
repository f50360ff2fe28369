document.documentElement.classList.add("live"); // whoever has no scripts, or whose browser fails, reads all cards
addEventListener("error", () => document.documentElement.classList.remove("live"));
