import type { DoseDay } from "../../../workers/care/types.ts";
import { Layout } from "../../layout/Layout.tsx";
import type { View } from "../../view.ts";
import { TodayLine } from "./care.tsx";

/** The end of a shift. What is written into the box goes nowhere: it has no name and stands in no form. */
export function CloseOutPage({ view, today }: { view: View; today: DoseDay }) {
  const { care } = view.t;
  const { closeOut: words } = care;
  return (
    <Layout view={view} title={view.t.layout.titles.desk} personal>
      <p class="crumb">
        <a href="/mod">{care.back}</a>
      </p>
      <h1>{words.title}</h1>
      {today.reviews === 0 ? <p>{words.none}</p> : <TodayLine view={view} today={today} />}
      <p class="lead">{words.thanks}</p>
      <h2>{words.breath.title}</h2>
      <p>{words.breath.text}</p>
      <h2>{words.stayed.title}</h2>
      <p>{words.stayed.text}</p>
      <div class="field">
        <label for="stayed">{words.stayed.label}</label>
        <p class="hint" id="stayed-hint">
          {words.stayed.honest}
        </p>
        <textarea
          id="stayed"
          rows={5}
          autocomplete="off"
          spellcheck={false}
          aria-describedby="stayed-hint"
        ></textarea>
      </div>
      <h2>{words.after.title}</h2>
      <ul>
        {words.after.ideas.map((idea) => (
          <li>{idea}</li>
        ))}
      </ul>
      <h2>{words.help.title}</h2>
      <p>{words.help.text}</p>
      <p>{words.help.team}</p>
      <ul class="chips">
        <li>
          <a href="/help">{words.help.lines}</a>
        </li>
        <li>
          <a href="/mod/care">{words.care}</a>
        </li>
        <li>
          <a href="/staff/sign-out">{words.signOut}</a>
        </li>
      </ul>
    </Layout>
  );
}
