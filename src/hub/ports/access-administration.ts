/** What changes the terms of access for every hub at once: each call that changes something raises the access epoch. */
export interface AccessAdministration {
  /** Puts agreements in force by their digest. A hub that still holds others can record nothing, and so show nothing. */
  putInForce(agreementVersion: string): Promise<void>;
  /** Refuses every token of one person of one agency from now on. */
  revokePerson(person: string, agency: string): Promise<void>;
}
