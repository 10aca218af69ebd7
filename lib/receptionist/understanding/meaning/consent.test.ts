import { describe, expect, it } from "vitest";
import { understandBuiltIn } from "../understand";

const BOOK =
  "Let me read that back: Haircut with Maria Lopez on Tuesday, December 1st at 3 pm, $30.00, for Maria Gomez. We will text the number ending in 0142. Shall I book it?";
const CANCEL = "You want to cancel Haircut with Maria Lopez on Tuesday, December 1st at 3 pm. Is that right?";
const MOVE =
  "So your Haircut goes from Monday, November 30th at 4 pm to Tuesday, December 1st at 3 pm with Maria Lopez. Shall I move it?";
const RESERVA =
  "Se lo repito: Corte con Maria Lopez, el martes, 1 de diciembre a las 3 de la tarde, 30 euros, a nombre de Maria Gomez. ¿Hago la reserva?";
const CANCELA = "Quiere cancelar Corte con Maria Lopez, el martes, 1 de diciembre a las 3 de la tarde. ¿Es correcto?";
const CAMBIO =
  "Entonces su Corte pasa de lunes a las 4 a martes, 1 de diciembre a las 3 de la tarde con Maria Lopez. ¿Hago el cambio?";

const answerTo = (last: string, text: string) =>
  understandBuiltIn({
    text,
    history: [{ speaker: "SYSTEM", text: last }],
    now: "2026-11-28T09:00",
    locale: last.includes("¿") ? "es" : "en",
    services: [["Haircut", "corte"], ["Beard trim"], ["Massage"]],
    staff: [["Maria Lopez"], ["Dr. Chen"]],
    expects: "confirm",
    country: "US",
    offers: [],
  }).answer;

const cases = (last: string, said: string): [string, string][] =>
  said
    .trim()
    .split(/\s*(?:\n|\/)\s*/)
    .map((text) => [text.trim(), last]);

describe("a yes that consents and nothing else", () => {
  it.each([
    ...cases(
      BOOK,
      `
      yes / yeah / sure thing / sure thing boss / yes please book it / yes that's perfect thank you / yes Tuesday at three is great
      no problem / why not / sure, go ahead / yes, my name is Maria / yes, Maria Gomez, that's me
      yes that's my number / yes the number ending in 0142 is right / yep, go for it / ok book it
      okay then, book me in / uh yes please / um, yeah, that's fine / yes yes
      yes ma'am, thank you very much / sounds good to me / yes that would be lovely
      yeah that should be fine / that's all correct, thanks / yes, thirty dollars is fine
      yes haircut with Maria on Tuesday / yes, December first at 3 pm, perfect
      please go ahead and book that for me / absolutely, let's do it / I'd love that / you got it
      yes sir, that's the one / all good, see you Tuesday / great, see you then / perfect, bye / yes indeed
      correct / that's right / right / uh huh / yes pleas / yes book hit / yeah go a head / yes thats write
      yes please do / mhm yes / fine, book it / sure why not / I don't see why not / yes no problem
      yup, lock it in / that works for me, thanks so much / ok thank you / yes I can make that
      I think so, yes / yes I'm sure / oh yes, wonderful / yes that is what I wanted / yes we can do that
      yes everything is right / yes, I'll be there / awesome, can't wait / yes, sorry, yes / no wait yes
      no that's right / yes confirm / I confirm / yes please and have a nice day / yeah that'll do nicely
      yes that's the time I wanted / yes tuesday the first / yes let's lock that in / yes that's it
      okay sounds like a plan thanks / yes, I'd like to book that
      yes that would be wonderful, thank you for your help / book it please / ya that's fine / yeah man
      yes three pm / yes three p.m. on Tuesday / yes and thank you / of course yes / yes thank you maria
      yep all correct / yes that is correct / affirmative / you bet / yes it's for Maria / it's a yes from me
      thumbs up / yes, please, that would be great. Thanks! / Yes, that's all right with me / okay fine
      I agree / yes please reserve it / go right ahead / yes that's me / that suits me / I'm happy with that
      yes we'll take it / ok yes do it / yes you may / you may book it / please book / please proceed
      proceed / yes proceed / looks good / LGTM / yes!!! / 👍 / yes of course please
      oh perfect thank you so much for squeezing me in / yeah I guess that's fine / that's great
      that is fine / yes please for tuesday
      yes Tuesday December first at three pm with Maria Lopez for Maria Gomez / okay go ahead book it
      yes send the request / hell yes / yes yes yes / sure sure / uh-huh that's right / mm-hmm / yes it is
      yes you can / yes I do / yes I would / yes that is the right number
      that's right thank you have a good day / ok bye / that's what I want / that's exactly right / beautiful
      sweet / yes book me in for that / great see you tuesday at three / yes confirm it / let's go with that
      yes definitely / yeah do that / well yes / yes i think that's perfect / good to go / we are good to go
      yes that's good to go / ok good / yes okay / yes ok / yes right / all set yes / yes thirty is fine
      thirty dollars is fine / yes sounds fair / yes it's fine`,
    ),
    ...cases(
      CANCEL,
      `
      yes cancel it / yes please cancel / right, cancel it / that's right
      yes go ahead and cancel the haircut / yeah, cancel my Tuesday / yes I'm sure, thank you
      correct, please cancel / yes, I can't keep it / yes we won't be able to make it / yes sorry I can't come`,
    ),
    ...cases(
      MOVE,
      `
      yes move it / yes please change it / yeah, Tuesday at three / go ahead and move it please
      sure, that works better`,
    ),
    ...cases(
      RESERVA,
      `
      sí / sí, resérvela por favor / sí por favor / sí claro, adelante / claro que sí / vale / vale, perfecto
      sí, haga la reserva / sí, está perfecto, gracias / sí, el martes a las tres está bien / sí, con María
      sí, me llamo María / sí, a nombre de María Gómez / de acuerdo, muchas gracias / cómo no / por supuesto
      sin problema / no hay problema / sí, eso es / sí sí, correcto / bueno, sí / ándele pues
      sí, confírmela / me parece muy bien / perfecto, nos vemos el martes / sí, muy amable / puede reservarla
      sí, hágala / sí, así está bien / sí, déjelo así / ok, reserve / sí, agéndeme / sí señora, gracias
      sí, está bien así / sí, de acuerdo / sí señor / claro, sí / sí, hazlo / sí, resérvame / sí gracias
      ok perfecto / sí, a las tres / sí, el martes / sí, con María López a las tres de la tarde / está bien
      muy bien / sí, adelante por favor / perfecto, gracias / sí quiero / sí, me gustaría / así es, gracias
      exacto / sí, correcto, muchas gracias / todo bien / todo correcto / sí, todo está correcto / venga
      venga, vale / hecho / sí, proceda / sí, envíe la solicitud / eso mismo / sí, puede hacer la reserva
      sí, hágame la reserva / de una / listo / bueno / sí, apúnteme / sí, treinta euros está bien
      me va bien / me viene perfecto / sí, con mucho gusto / sí sí, adelante / cuente conmigo`,
    ),
    ...cases(
      CANCELA,
      `
      sí, cancele / sí, cancélela por favor / correcto / sí, anúlela`,
    ),
    ...cases(
      CAMBIO,
      `
      sí, cámbiela / sí, haga el cambio / sí, muévala por favor`,
    ),
  ])("%s", (text, last) => {
    expect(answerTo(last, text)).toBe("yes");
  });
});

describe("a yes that doubts, asks, defers, changes or negates", () => {
  it.each([
    ...cases(
      BOOK,
      `
      ok, do not book it / ok hold it but do not book it yet / yes please don't
      that's right but the wrong day / right, wrong time / uh huh what / yes what did you say
      hello yes can you hear me / yes I have a question / no yes / sure, is there parking
      yes it is expensive / yes wrong one / yes but make it four / yes wait / yeah no
      yes, what does it cost / ok one second / yes hello / hello yes / yes? / sure, but how long does it take
      yes, how much is it / yes that works, and do you have parking? / ok so when is it / yes who is it with
      okay which day / right, and where are you / yeah I'm not sure / yes I need to check with my husband
      sure let me think about it / ok let me ask my wife first / yes maybe / yeah probably not / yes or no
      ok cancel / yes cancel it / yes cancel / sure, forget it / okay never mind / alright don't
      yes I don't want it / yeah I changed my mind / ok I'll call you back / yes I will let you know
      right, hang on / yes just a minute / yes hold on please / sure, except the price / ok if it's cheaper
      yes unless it rains / yes as long as Maria is there / yes, but with Dr. Chen / yes and a beard trim too
      yes and my son as well / ok and one for my daughter / yes, another one for Friday
      yes but the name is wrong / yes it's the wrong number / yes my name is Marta / yes, that's too late
      yes that's a lot of money / yeah that's too expensive / ok but not at three / yes not Tuesday
      good question / right right, no / yes I said Thursday / yes make it an hour later
      okay can we do another day / yes repeat that please / sorry yes what / yes I can't hear you
      yes speak up / fine, whatever, cancel the whole thing / sure, tell me more / ok not yet / yes nothing
      yes leave me alone / yes talk to a person / yes can I bring my dog
      yes could you also send me the address / yes I want a different person / ok so you're a robot
      ok who are you / yeah about that / yes about that / well / hmm yes let me see / sure what's the address
      right I see / I see / ok I see / yes I understand but I can't / yes just one thing / one more thing
      yes one thing / yes, one more thing / ok then what / yes if you can do it cheaper
      yes I would like to change the time / yes except it should be for Anna / yes I'd rather have Dr. Chen
      yes in the morning / ok so two people / sure for two people / yes for both of us
      yes it's for my daughter Ana / yes you already asked me that / yes I already said
      you already booked me / yes my question is about parking / yeah sure whatever you say robot / yes no
      yes not yet / sure if my wife agrees / yes after I check my calendar / not yes / I won't say yes
      I never said yes / did I say yes / should I say yes / is yes the answer / yes is what I said before
      don't say yes / okay but first / okay how about four / ok explain / yes continue / go on / carry on
      yes go on / yes I'm listening / yes I'm here / yes I'm still here / I'm still here / yes this is Maria
      yes speaking / yes you have the wrong person / sure I guess I could but no / yes please change the name
      yes update the phone number / ok which number / yes and cancel my other one / ok scratch that / ok stop
      yes stop / stop / yes hurry up / good afternoon / good morning / good evening yes
      fine I'll go somewhere else / ok I'll go elsewhere / ok then goodbye I don't want it / yes I can't
      great, not / right, wrong / correct the name / right the name is wrong / perfect time to ask
      good luck / ok google / yes please hold / please hold / please wait / please stop / please repeat
      please cancel / please no / please don't / please change it / please make it four / thank you but no
      thanks but no thanks / thanks anyway / thanks for nothing / no thanks / ok next week then / ok thursday
      right after lunch / right before noon / sure is expensive / that sure is expensive
      that works for Tuesday but I need Wednesday / book it for four / book it for Dr. Chen / book a massage
      book me a massage instead / book it under Ana / book it tomorrow / would that work for Maria
      do you think that's fine / are you sure that's right / is that right / that's right isn't it
      that can't be right / I'm not sure that's right / that's not quite right / not exactly right
      almost right / nearly / close / it's right except the time / not perfect / less than perfect`,
    ),
    ...cases(
      CANCEL,
      `
      right, keep it / yes keep it / yes, I want to keep it / yes leave it as it is / yes but don't cancel
      yes, do not cancel / ok, move it instead / yes is there a fee / yes book it`,
    ),
    ...cases(
      MOVE,
      `
      yes keep it on Monday / yes leave it where it is / yes cancel it / ok don't move it`,
    ),
    ...cases(
      RESERVA,
      `
      sí, cancele / sí espere / sí, dígame / vale, pregunto a mi mujer / sí, pero a las cuatro
      sí, ¿cuánto cuesta? / sí, ¿y aceptan tarjeta? / vale, un momento / sí, un segundo / sí, déjeme ver
      sí, no la reserve / bueno, no / vale, luego llamo / sí, lo consulto y le digo / sí, es muy caro
      vale pero con otra persona / sí, tengo una pregunta / sí, ¿hay aparcamiento? / sí, ¿cómo dice?
      sí, no le oigo / sí, mande / sí, bueno, mejor el jueves / sí, está mal la hora / claro, pero no todavía
      sí, si puede ser más temprano / vale, lo pienso / sí, quizás / sí o no / sí, y otra para mi hijo
      sí, también un masaje / ok, olvídelo / sí, ¿quién es? / hola sí me escucha
      sí, ¿me puede dar la dirección? / sí, ¿a qué hora era? / ya, pero no / a ver / bueno, déjeme pensar
      sí, soy yo / sí, aquí estoy / sí, le escucho / sí, la escucho / diga / sí diga / sí, cuénteme
      bueno, ¿y si fuera el jueves? / vale, ¿cuánto dura? / sí, cámbiela / sí, cambie la hora
      sí, quiero cambiar la hora / sí, para dos personas / sí, pero ¿con quién? / claro, cuando pueda ir
      ok, mañana le digo / sí, mañana le confirmo / le confirmo mañana / sí, se lo confirmo luego
      sí, más tarde / sí, ahora no / vale, no / por favor no / sí, por favor no / sí, por favor espere
      por favor espere / buenas tardes / bien, gracias, ¿y usted? / sí, otro día / sí, con otro / ni modo
      sí, menos la hora / sí, casi / sí, a las cuatro / sí, el jueves / perdón, ¿qué? / sí, perdón, ¿cómo?`,
    ),
    ...cases(
      CANCELA,
      `
      sí, déjela / sí, pero no la cancele / sí, manténgala / sí, quiero conservarla / sí, mejor cámbiela`,
    ),
  ])("%s", (text, last) => {
    expect(answerTo(last, text)).not.toBe("yes");
  });
});
