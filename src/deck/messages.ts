export const messages = {
  read: "Read"
};
