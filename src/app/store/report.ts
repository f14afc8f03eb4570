/** What was caught so that the game goes on is still an error that whoever looks for it finds. */
export const reportUncaught = (error: unknown): void => {
  setTimeout(() => {
    throw error;
  });
};
