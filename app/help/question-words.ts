/** Words of any question: a text that shares one of them answers nothing. */
export const questionWords =
  /(?<!\p{L})(?:comment|pourquoi|quels?|quelles?|quoi|quand|faut|peut|peuvent|sans|avec|entre|deux|plus|une?|il|elle|on)(?!\p{L})/giu;
