import { type Agreement, lawfulUse } from "../../core/base/lawful-use.ts";
import { ReadsChoice } from "./reads-choice.tsx";

interface Props {
	readonly agreement: Agreement | null;
	readonly onChange: (agreement: Agreement) => void;
}

/** Lets the user choose what is read, where the law leaves a choice; elsewhere there is nothing to see. */
export function AgreedReads({ agreement, onChange }: Props) {
	if (!agreement || !lawfulUse(agreement.context).expressions) return null;
	return (
		<ReadsChoice
			chosen={agreement.reads}
			onChoose={(reads) => onChange({ context: agreement.context, reads })}
		/>
	);
}
