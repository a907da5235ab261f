import type { WireProfile } from '../../wire';

/** Wren's Philomena profile, Part 1. */
export function wrensProfile(day: (daysBefore: number) => string): WireProfile {
  return {
    person: {
      description: 'Small for her age, red hair, walks fast.',
      distinguishingFeatures: 'A scar on the back of the left hand',
      photographs: [
        { shows: 'face', takenOn: day(79) },
        { shows: 'full-length', takenOn: day(79) },
      ],
      telephone: '07700 900001',
      socialMedia: ['@birdie_invented'],
      travelCard: 'Invented Rail 00000001',
      placesFrequented: ['Merrow station', 'Skate park, Ashbourne'],
      placesFoundBefore: ['Waiting room, Merrow station'],
      routines: 'Walks after tea; back by eight when all is well.',
      modesOfTravel: 'On foot, and by train without a ticket',
      antecedentBehaviour: ['Turns her telephone off', 'Packs her green rucksack'],
      triggers: ['Calls with family that are cancelled', 'The anniversary in March'],
      whatHelpsThemReturn: 'A message from her key worker; no uniforms at the door.',
      whoShouldInterview: 'Somebody from Lantern whom she has met',
      childsView: 'I always mean to come back. Text me, do not ring.',
    },
    health: {
      conditions: ['Asthma'],
      medication: 'Blue inhaler, which she carries',
      communicationNeeds: 'Short sentences when she is upset',
    },
    network: {
      friends: ['Jo Sample'],
      family: ['Robin Example'],
      personsOfConcern: ['A man she calls Dex'],
    },
    risk: {
      exploitation: 'Referred in the spring; thought to carry for others',
      risks: ['Travels alone at night', 'Meets people she knows only online'],
    },
  };
}
