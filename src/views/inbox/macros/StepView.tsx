import { Filled } from '../composer/suggestions/Filled';
import { fill, type Values } from '../composer/variables';
import type { Step } from './steps';
import { stepWords, type Known } from './stepWords';

type Props = { step: Step; known: Known; values: Values };

/** One step in words; what it writes stands below as it will be read, a note in the colour of notes. */
export function StepView({ step, known, values }: Props) {
  const { icon: Icon, words, text, warning } = stepWords(step, known);
  const isNote = step.kind === 'note';
  return (
    <li className="grid grid-cols-[auto_1fr] items-start gap-x-2 text-ui text-ink">
      <Icon
        size={16}
        strokeWidth={1.5}
        aria-hidden
        className={`mt-0.5 ${isNote ? 'text-private-ink' : 'text-ink-3'}`}
      />
      <span className="min-w-0 break-words" dir="auto">
        {words}
      </span>
      {text !== undefined && (
        <div
          className={`col-start-2 mt-1 max-h-40 overflow-y-auto rounded-bubble border px-3 py-2 ${isNote ? 'border-dashed border-private-line bg-private' : 'border-line bg-canvas'}`}
        >
          <Filled text={fill(text, values).text} values={values} />
        </div>
      )}
      {warning && <span className="col-start-2 text-meta text-wait-soon">{warning}</span>}
    </li>
  );
}
