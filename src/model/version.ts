/** The version of the program, as in package.json; part of every manifest. */
export const version = "0.1.0";
