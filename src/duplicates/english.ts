import { stem } from "./english-stem.js";
import type { TaskLanguage } from "./task-language.js";

const withoutMeaning = "a an the of and or to in on at for from by with as is are be been its their his her this that these those such other others any all each every which who whose where when into under within between among through over per via also etc relating related relation concerning regarding including pertaining respect respective relevant other accordance according provisions provided provision pursuant law laws regulation regulations matters matter subject subjects work works activity activities task tasks function functions affairs responsible responsibility responsibilities undertake undertaken carry carrying carried out necessary various aspects system systems area areas field fields sector sectors purview".split(" ");

/** Words that say what is done, not to what: two tasks that share no more are not alike. */
const deeds = "manage issue license inspect supervise formulate plan build maintain prevent promote train help register collect protect pay set resolve approve publish research develop guide organise provide implement enforce ensure direct advise coordinate introduce facilitate improve public state provincial".split(" ");

/** Words that mean the same to an administration, a line each, under the first of them. */
const synonyms = `
  manage administer administration administrative management handle govern governance run operate operation
  issue grant award deliver issuance issuing
  license licence permit licensing licencing authorisation authorization authorise authorize concession
  inspect examine check control audit verify inspectorate
  supervise oversee oversight monitor watch surveillance supervisory
  formulate draft draw develop prepare formulation elaborate compile
  plan planning programme program scheme strategy strategic
  build construct construction building erect
  road highway street
  repair maintain upkeep maintenance servicing
  child children minor juvenile
  youth young adolescent
  elderly old older senior aged ageing aging
  person people citizen individual population resident inhabitant
  disaster calamity emergency catastrophe
  prevent avert prevention combat fight counter mitigate mitigation
  promote encourage promotion foster stimulate boost
  train training teach instruct coaching
  job employment work labour labor worker workforce employee
  help aid assist assistance relief benefit allowance welfare subsidy subsidise subsidize
  waste garbage refuse rubbish trash
  vehicle car automobile motor
  company companies business businesses enterprise firm commercial
  register registration registry record enrol
  tax levy duty taxation revenue
  collect gather collection compilation
  house housing dwelling home accommodation
  drug narcotic
  medicine pharmaceutical pharmaceuticals medicament medication
  environment environmental ecological ecology
  protect protection conserve conservation preserve safeguard preservation
  farm agriculture agricultural farming farmer crop
  animal livestock cattle veterinary
  fish fishery fisheries fishing aquaculture
  forest forestry woodland
  boat vessel ship
  rural countryside village
  town urban city municipal
  dispute conflict litigation
  teacher educator
  pupil student schoolchild
  school education educational schooling
  health medical healthcare sanitary
  hospital clinic
  poor poverty needy
  disabled disability handicapped handicap
  statistics statistical data
  pay payment disburse disbursement payout
  set determine fix establish
  complaint grievance petition denunciation
  resolve settle settlement
  buy procure purchase procurement tender tendering
  bus transit transport transportation
  approve approval appraise appraisal assess evaluate evaluation assessment appraising
  museum
  driver driving drive motorist
  information communication communications
  digital electronic e online digitisation digitization
  cyber cybersecurity network
  publish publication print
  foreign external international overseas
  research study scientific science
  fire firefighting firefighter
  punish penalise sanction fine penalty
  safety safe security
  tourism tourist touristic visitor
  culture cultural
  religion religious faith
  woman women female
  sport athletics athlete
  press newspaper media journalism
  broadcast broadcasting radio television
  vaccine vaccination immunisation immunization
  disease illness ill sick sickness epidemic
  food foodstuff
  sea marine maritime
  mine mineral mining quarry
  sewage sewerage wastewater
  electricity electric power
  pollution pollutant contamination
  migration migrant immigration immigrant
  election electoral
  pension retirement
  insurance insure insured
  recruit recruitment hire hiring
  price pricing
  map mapping cartography
  cemetery graveyard burial
  monument heritage
  airport aviation
  port harbour harbor
  elevator lift
  cycle bicycle bike
  court tribunal judicial judiciary
  prison jail penitentiary correctional
  army military defence defense
  border frontier
  refugee asylum
  corruption bribery
  crime criminal
  flood flooding inundation
  storm cyclone hurricane typhoon
  wage salary remuneration
  loan credit lending
  standard standardisation standardization norm
  nuclear atomic
  oil petroleum fuel
  railway rail railroad
  post postal mail
  telecommunication telecom telephone
  theatre theater drama
  film cinema movie
  university college
  scholarship bursary stipend
  doctor physician
  gambling casino lottery betting
  alcohol liquor
  wildlife fauna
  timber lumber logging`;

const stops = new Set(withoutMeaning);
const canonical = new Map(
  synonyms.trim().split("\n").flatMap((line) => {
    const words = line.trim().split(" ");
    return words.map((word) => [stem(word), stem(words[0] ?? word)] as const);
  }),
);
const meaningOf = (word: string): string => canonical.get(stem(word)) ?? stem(word);

/** English, as task titles are written in it. */
export const english: TaskLanguage = {
  tag: "en",
  shortTitle: 1,
  meaningsOf: (words) => words.flatMap((word) => (stops.has(word) ? [] : [{ meaning: meaningOf(word), words: [word] }])),
  deeds: new Set(deeds.map(meaningOf)),
  coordinates: /^(?:to )?(?:(?:co ?ordinat(?:e|es|ing|ion)|co ?operat(?:e|es|ing|ion)|collaborat(?:e|es|ing|ion)|liais(?:e|es|ing|on)|work(?:s|ing)? together) (?:closely )?(?:with|and)\b|(?:assist(?:s|ing)?|support(?:s|ing)?|help(?:s|ing)?|participat(?:e|es|ing)|tak(?:e|es|ing) part|join(?:s|ing)?) (?:(?:in|to|the|other|with|relevant|competent) )*(?:ministr|department|agenc|authorit|office|committee|bod(?:y|ies)))/u,
};
