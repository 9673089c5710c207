import { idOfRef, type Ref } from "../findings/finding.js";
import type { Cause, Explanation, Handover, LeadArea, LineageStep } from "../compare/explanation.js";
import { explanationWords, operationName } from "./explanation-words.js";
import type { Form } from "./form.js";
import { label, titleLabel } from "./label.js";
import { numberIn } from "./number.js";

const mostNamed = 6;

/** The parts of which each form of an explanation is made, in words. */
export class ExplanationParts {
  readonly words;

  constructor(private readonly form: Form) {
    this.words = explanationWords[form.lang];
  }

  /** A title and, where they differ, the id. */
  heading({ about, within }: Explanation): string {
    const title = this.titleOf(about);
    const id = label(idOfRef(about));
    const place = within === undefined ? "" : ` – ${this.titleOf({ jurisdiction: within })}`;
    return `${title}${title === id ? "" : ` (${id})`}${place}`;
  }

  /** What is said of the record itself: name and value. */
  facts({ exists, made, ended, task, agency, place }: Explanation): [string, string][] {
    const { words } = this;
    const number = (count: number): string => numberIn(count, this.form.lang);
    const rows: [string, string | undefined][] = [
      [words.partOf, task?.parent === undefined ? undefined : this.titleOf({ task: task.parent })],
      [words.acts, task === undefined || task.acts.length === 0 ? undefined : this.list(task.acts.map((act) => ({ act })))],
      [words.subtasks, task && task.subtasks > 0 ? number(task.subtasks) : undefined],
      [words.kind, agency?.kind === undefined ? undefined : label(agency.kind)],
      [words.place, agency && (agency.jurisdiction === undefined ? words.everywhere : this.titleOf({ jurisdiction: agency.jurisdiction }))],
      [words.superior, agency?.superior === undefined ? undefined : this.titleOf({ agency: agency.superior })],
      [words.subordinates, agency && number(agency.subordinates)],
      [words.staff, agency && this.staff(agency.staffing)],
      [words.leads, agency && (agency.leads.length === 0 ? "–" : this.list([...new Set(agency.leads.map((each) => each.task))].map((each) => ({ task: each }))))],
      [words.level, place && this.titleOf({ level: place.level })],
      [words.partOf, place?.parent === undefined ? undefined : this.titleOf({ jurisdiction: place.parent })],
      ...(place?.formerly ?? []).map(({ parent, ...cause }): [string, string] => [words.formerly, `${this.titleOf({ jurisdiction: parent })} (${this.cause(cause)})`]),
      [words.places, place && this.listOr0(place.places.map((jurisdiction) => ({ jurisdiction })))],
      [words.agencies, place && this.listOr0(place.agencies.map((agency) => ({ agency })))],
      [words.made, made && this.cause(made)],
      [words.ended, ended ? this.cause(ended) : exists ? undefined : words.gone],
    ];
    return rows.flatMap(([name, value]): [string, string][] => (value === undefined ? [] : [[name, value]]));
  }

  /** Who leads in an area: where, and who. */
  area({ task, jurisdiction, cells, agencies }: LeadArea, about: Ref): [where: string, who: string] {
    const { words } = this;
    const place = jurisdiction === undefined ? words.everywhere : this.titleOf({ jurisdiction });
    const part = "task" in about && about.task === task ? place : `${this.titleOf({ task })}, ${place}`;
    return [`${part} (${words.cells(cells)})`, agencies.length === 0 ? words.nobody : this.list(agencies.map((agency) => ({ agency })))];
  }

  /** How the lead in an area came to those who had it next: the day, and from whom. Whoever may have had it all along is not told as a source. */
  handover({ from, certain, ...cause }: Handover, { agencies }: LeadArea): [day: string, how: string] {
    const { words } = this;
    const others = certain ? from : from.filter((id) => !agencies.includes(id));
    const list = this.list((others.length > 0 ? others : from).map((agency) => ({ agency })));
    const whence = from.length === 0 ? words.fromNobody : certain ? words.from(list) : words.perhapsFrom(list);
    return [label(cause.on ?? words.undated), `${whence} – ${this.how(cause)}`];
  }

  /** One record that became another. */
  step({ from, to, share, ...cause }: LineageStep, about: Ref): [day: string, what: string, share: string, how: string] {
    const title = (id: string): string => this.titleOf(withId(about, id));
    const percent = share === undefined || share === 1 ? "" : `${numberIn(Math.round(share * 1000) / 10, this.form.lang)} %`;
    return [label(cause.on ?? this.words.undated), `${title(from)} → ${title(to)}`, percent, this.how(cause)];
  }

  private cause(cause: Cause): string {
    return [label(cause.on ?? this.words.undated), this.how(cause)].join(", ");
  }

  private how({ op, step, basis }: Cause): string {
    const acts = basis.length === 0 ? [] : [this.list(basis.map((act) => ({ act })))];
    return [label(operationName(op, this.form.lang)), ...(step === undefined ? [] : [this.words.step(label(step))]), ...acts].join(", ");
  }

  private staff(staffing: NonNullable<Explanation["agency"]>["staffing"]): string {
    const quota = numberIn(staffing.reduce((sum, each) => sum + each.quota, 0), this.form.lang);
    const lines = staffing.slice(0, mostNamed).map((each) => [numberIn(each.quota, this.form.lang), ...[each.category, each.funding].flatMap((tag) => (tag === undefined ? [] : [label(tag)]))].join(" "));
    return staffing.some(({ category, funding }) => category !== undefined || funding !== undefined) ? `${quota} (${lines.join("; ")}${staffing.length > mostNamed ? "; …" : ""})` : quota;
  }

  private list(refs: readonly Ref[]): string {
    const rest = refs.length - mostNamed;
    return [...refs.slice(0, mostNamed).map((ref) => this.titleOf(ref)), ...(rest > 0 ? [this.form.words.andMore(rest)] : [])].join(", ");
  }

  private listOr0(refs: readonly Ref[]): string {
    return refs.length === 0 ? "0" : this.list(refs);
  }

  private titleOf(ref: Ref): string {
    return titleLabel(ref, this.form.titles, this.form.lang);
  }
}

function withId(about: Ref, id: string): Ref {
  if ("agency" in about) return { agency: id };
  return "task" in about ? { task: id } : { jurisdiction: id };
}
