/** The first piece of the page: shows that something is coming, and brings the grid, which is large. */
void import('./start').then(({ start }) => start());
