const PLACES = ['\uE000', '\uE001'] as const;

/** Words with names in them, each name isolated from the direction of the words around it. */
export function NamedWords(props: { words: (places: readonly string[]) => string; names: readonly string[] }) {
  return props
    .words(PLACES.slice(0, props.names.length))
    .split(/([\uE000\uE001])/)
    .map((part, index) => {
      const name = props.names[PLACES.findIndex((place) => place === part)];
      return name === undefined ? part : <bdi key={index}>{name}</bdi>;
    });
}
