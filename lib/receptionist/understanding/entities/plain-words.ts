/** Words that are never part of a person's name, wherever they stand: grammar, fillers, days and what callers say around names. */
export const NEVER_NAMES = wordSet(`
a an the and or but if so as at by for from in into of off on onto out over per than then that this these those to up via with without
about above after again against ago ahead all also always am another any anyone anybody anything anywhere are aren't around away back
be because been before behind being below between both can cannot can't could couldn't did didn't do does doesn't doing don't done down
each either else enough even ever every everyone everything except few had has have haven't having he he's her here here's hers him his how
how's however i i'd i'll i'm i've im ive id ill isn't it it's its itself just let let's like look less many maybe me might mine more most much must my
myself need neither never next no none nope nor not nothing now once one ones only other others our ours own perhaps please probably
needs has is wants likes changed told started finished lives works stays looks seems feels ran hurt broke bullshit crap yea yup nah nope ya yah huh aye kindly anyway anyways appreciate appreciated wanting needed needing thats lets whats im its instead cuz cause gotta lemme dunno thankful ideal mhmm uhhuh oops whoops darn quite rather really same she she's should since some somebody someone something soon still such sure thank thanks their them themselves
there there's they they're thing things though through till too under until us use usually very was wasn't we we'd we'll we're well
were what what's whatever when where which while who who's whoever whom whose why will won't would wouldn't yeah yep yes yet you you'd you'll
you're your yours yourself ok okay alright right correct dot punto underscore arroba dash hyphen guion operator representative receptionist supervisor robot machine digame diga dime dimelo mande oigo escucho repita repite repitame bueno uh um umm uhm er erm hmm hm mm mhm ah oh eh hi hello hey bye goodbye sorry
actually wait hold exactly absolutely definitely perfect great fine good cool awesome lovely wonderful excellent
monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays mon tue tues wed thu
thur thurs fri today tonight tomorrow tommorow yesterday morning afternoon evening night noon midnight midday weekend weekday week weeks
day days month months year years hour hours minute minutes o'clock oclock january february march july september october november december
earlier later latest earliest early late asap anytime sometime half quarter past
zero two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty
forty fifty sixty seventy eighty ninety hundred double triple first second third fourth fifth last
appointment appointments booking bookings book booked reserve reservation schedule scheduled reschedule cancel cancelled cancellation move change
call calling called speaking speak talk talking phone telephone number email e-mail mail address name named names spelled spelt spell spelling
surname want wants wanted wanna gonna get gets getting got give go goes going gone come comes coming came make makes making made take takes took
see seeing seen say says saying said tell ask asking asked know think thought mean meant guess hope hoping looking find finding found try trying tried
help helping work works working put keep leave left send show start stop prefer preferably available availability possible free open
opening openings confirm confirmed check new customer client patient person people somebody human agent
mr mrs ms miss dr
el la los las un una unos unas lo al del de y o u e a en con sin por para que si no ni pero porque como cuando donde quien quienes cual cuales cuanto
cuanta cuantos se me te le les nos os mi mis tu tus su sus yo tu ella ellos nosotros usted ustedes este esta esto estos estas ese esa eso esos esas
aquel aqui ahi alli alla soy eres es somos son ser estoy esta estan estamos estar era fue hay he ha han tengo tiene tienes tenemos tener quiero
quiere quisiera quería queria querria puedo puede puedes podria podrias poder hacer hago hace ir voy va vamos viene venir dar dame doy dice decir digo
gracias favor claro vale bueno bien buenas buenos dias tardes noches hola adios pues entonces luego ya tambien tampoco muy mas menos mucho poco
todo toda todos todas algo alguien nada nadie alguna alguno algun ninguno ninguna ningun otro otra otros otras mismo misma perdon perdona disculpe disculpa
espera espere mejor realidad perfecto correcto exacto exactamente desde hasta sobre entre hacia antes despues durante
lunes martes miercoles jueves viernes sabado domingo hoy manana ayer tarde noche mediodia semana semanas mes meses dia hora horas minuto
minutos ano anos enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre proximo proxima
cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis diecisiete dieciocho diecinueve veinte treinta
cuarenta cincuenta sesenta setenta ochenta noventa cien ciento doble triple primero primera segundo segunda tercero ultimo ultima
cita citas reserva reservar reservacion turno agendar cambiar cancelar anular mover llamo llama llamar llamando hablo habla hablar telefono
numero correo direccion nombre nombres apellido apellidos deletreo deletrea escribe busco buscar necesito necesita gustaria prefiero prefiere
disponible disponibilidad libre confirmar confirmo persona personas cliente clienta paciente nuevo nueva senor senora senorita
`);

/** Ordinary words: no name after "I'm" or "this is", and no misspelt service. */
export const EVERYDAY = wordSet(`
raining snowing pouring accurate adding anniversary apologize apologies arrives asking awkward backup beginning certificate closer comfortable concert deliver downtown earliest engine event forward funeral graduation including locate locating location membership planning proceed prom promising rating ratings recently recommend recommendation recommended refill required riding salons scheduling searching seeking shared starts suggested suggestion suggestions support tension therapists weather workday worker workshop sec secs folks youngest oldest eldest fifteenish oneish twoish threeish fourish fiveish referral
allergic vegan vegetarian diabetic deaf blind retired disabled unavailable single divorced veteran control pressure construction contract warranty board certified unisex negative wow indeed anxious welcome located helpful currently contacts nevermind hairdresser doc thing specifically shook feverish dizzy affirmative
absolutely seriously honestly basically apparently unfortunately hopefully circumstances accident agree allow annoying assume avoid bathroom beach become beg begin believe belong bet birth blame blow book books born borrow bother bought boxes bread breakfast breathe bring
broke brought budget build burn buy camera careful catch caught celebrate certainly changes charge chat cheaper checkout choose chose coffee college comes complain computer confusing copy corner correctly cough count cover
crazy cross crowd cry current daily dance danger deadline debit decided decision degree depends describe desk died diet direction dirty disappear discuss doubt draw dream dress drink driver drop dropped dry due during easily eat
effort eight email emails employee empty enjoy enter entrance error etc exam example excited excuse exercise exist expired explain extend faster fault favor favorite favourite fees feels fell fight files fire fit fits fixed flexible flight
fly focus follow following forever forgive forgotten form forms forty fresh frustrated frustrating fun funny gave gets gift gives glad goal god gone grow guest guys half happens hardly hate hated headache heard heavy height held hello helps hidden
hit hoped house however hung hurry imagine impatient improve income inside instead insured internet invite jeans jobs join joined joke jump keeps key keys kick kill kitchen knew knows lane laugh law lead learn least leaves left legal letter license lied lift
light lights likely limit listening living loan loud loved lucky luggage magic mail maintenance mall map match matters meal means measure member memory menu mentioned met method middle might mine misheard mix model money monthly mood moved movie music
nap nap nearly network nothing notice number obvious occasion occurred offered ones online opens opinion opposite ordinary organize original outdoor overdue overnight own owe pack paid parent park parked passed passport patience pause pen pending perform period
permission phone photo pictures piece plane planned plate plenty plus policy poor popular possibly postpone power practical prepare present pretty prices print private promise proper properly protect prove public purpose push puts quality quarter quit quite quote
rain raise ran range rate reach react ready realize realized receipt receive received reduce regret reject relative relax release relief rely remain remains remote remove removed repair replace replied report reschedule respect respond responsible retry
return returned ridiculously ring rings rise risk role rooms rough round rude rule rules safety salary sales sat satisfied saved saving says scary scheme score seems sell sending sent serve serving setting settings shape shirt shoes shopping shorter shorten shout shows shut
sick sight silence similar sing sit skip sleep sleeping slept slightly slip slower smaller smart smile smoke smoking snow social sold solution solve soonest sorted source speech spell spend spoke spoken sports spread stage stairs stand started stays stolen stopped storm strange
stress stressed strict strong struggle student studio study stupid style subject suffer sugar suit summary supply surprise surprised swear sweet swim switch tables tall task taste taught tax teach tell tells term terms thought threw thursday till tip tired together toilet
tomorrows tonight took topic toward towards tour track trade traffic transfer trip true trust truth turns twice typical ugly uncle underneath unfortunate unit unless unlikely unsubscribe upcoming upgrade upstairs usual vacations valid value various vehicle verify version view village
visitor waited wake wanna warm warn wash waste watch water wear website weekly weight welcome went wet whenever wherever whisper wife win wind window wine winning woke won wore works worried worthless wow wrist write writing written wrote yelling yesterday yourself
able afraid alone angry annoyed aware bad bald basic best better big bit bored bothered broken busy certain cheap clear close closed cold
completely confused convenient curious dead delayed different difficult disappointed done driving due easier easiest easy entire every
exact excited expected expensive experiencing extra fairly far fast feeling feel felt few final finally fed flexible full fully glad gonna grand greatly
happy hard high home horrible hot huge hungry hurt hurting hurts ill important impossible in interested irritated joking just keen kidding kind lame large
leaving less little local long lost lot low lucky mad main major many married messed mistaken near nearby nervous nice normal not obviously odd
old outside over pain painful paying plain pleased pregnant pretty previous private probably quick quickly quiet ready real really regular
related ridiculous running sad safe scared serious several short sick silly simple sitting slow small sold sore sort special specific
spent starting stuck stupid suggest suitable super supposed swollen terrible terrified tied tired totally traveling travelling tricky trouble true
trying unable unhappy unsure upset urgent useful usual wary weird whole wide willing wondering worried worse worst wrong young
account ache aching action advice afternoons age airport amount answer area arrange arrive assistance attention average baby beauty birthday block bot boss
boy boyfriend box branch brand break brother brothers building bunch bus business busy calendar car card care case cash cause center centre chance
checking child children choice choose city class clinic close code complaint computer condition consultation consult contact convenience cost costs couple
course cousin credit cut dad daddy date dates daughter deal dear decide deposit describe detail details digits dinner discount doctor doctors dog door
double doubt drop drive earth email emergency end ends ending evenings event everyday exam eye eyes face fact family father fee feet file fiancé fiance
figure fill finish fix floor follow folks food foot forget forgot form friend friends front fun future gap general gift girl girlfriend glasses goodness
granddaughter grandma grandson group guy guys hair haircut half hand hands happen happened happening head health heard heart heck hell hear holiday holidays hospital
hotel house huh hundred husband idea information inform insurance interest interview issue issues it'll job keep kid kids lady language late laptop leg let level life
line list listen live location looks lose love luck lunch machine man manager matter medical meet meeting members men mention message mess middle
mind minds minor miss missed missing mistake mobile moment mom mommy money mother mornings mouth mum mummy mums names neck neighbour neighbor news nobody noise
note notes nurse off offer office often online option options order original outfit owner owners page paper parent parents parking part partner party pass pay
payment pending pick place plan plans point pool possibility practice preference preferred press price prices problem problems process programme program provider
provided pull question questions quote read reason receptionist record records refer refund regards regarding reminder remind remember rent reply request rest result
review ride road robot room rush safe sake salon sale save school screen seat seats self sense separate service services set share shift shop
side sign sir sister site situation size skin slot slots smell someplace somewhere son song sound sounds space spanish english spot spots
staff stand state station stay stay step store story straight street student stuff style stylist barber dentist therapist doctor hygienist technician mechanic suit suits surgery
system table talked team teeth ten test text texted texting therapy throw ticket tight time times title tone tooth top total touch town traffic train treat
treatment trip turn turned type understand understood update user vacation visit visits voice voicemail waiting walk walking wedding wife wish woman women
wonder word words world worry worth write xray yard zip sometimes thereabouts whichever whenever wherever weekends
aburrido aceptan acuerdo acuerdas adelante ademas adecuado agenda ahora alergia algun alguna ambos anda ando antes apunta apunte arreglar asi ayude ayudar ayudarme ayudas baje bano barrio bastante bebe besos bolsa bonita buen buscando caja calle cama cambie cambio cancele
cansado cansada cara carro castellano celular cerca cerrar chao charlar claro cliente cobran cocina coger colega coma comer comida como compra comprar comprendo confundido confirmar conmigo conoce conocer conozco contar contestar contigo contrario correcta costo creo cree creia creer cual cuanto
cuidado cumpleanos cuyo debe deben debo decirle decirlo decirme deja dejame dejar dejarlo deje dejo demas demasiado dentro deseo despacio desea detalle dice dicen dije dijeron dijo dime direcciones disculpas distinta distinto dolor donde dormir ducha dudo duda efectivo ejemplo embarazo empieza encima enfadado
enfrente enojado entiende entender entendi entendido entero entiendo entra entrar envia enviame enviar envie equivocado equivocada esperando esperar espero estabas estaba estacionamiento estuve estuvo exactamente explica explicar extrano facil facilito faltan fatal fiesta fin flexible fondo forma formas frio fuera fui funciona
gana ganas genial gracia grave gripe gusta gusto guste habia habitual haber hablar hablamos haces hacen haciendo haga hagame hara harto harta hecho historia hoja hombro iba igualmente imposible incluso informe ingles inmediato instante intentar intento invierno izquierda junta junto justo lado lastima lejos lento  levantar
ley limpia listo llaman llamada llamadas llame llamen llamarme llega llegada llegar llego lleno lleva llevar llevo loco luz maquina manejando manera mandar manda mandame mande marca marcar maravilla mayor mayoria medico medianoche media medio memoria menor mensajes mente mentira mias  mio mios mira mirar molesta molesto molestia moto
muchas muchos muchisimas mucha mueve muevo mundo nervioso nieve ningunas noto novedad novia nuestro nueve numeros obra ocupado ocupada ocurre oficial oir ojala ojo ojos olvida olvidado olvidar olvido operador ordenador oye pagar pago paga pagina pais palabra para pareceria parece parecer pared parejas parking parque parecido pasa pasada pasado pasar paso pase
pedir peligro pensar pensando pensaba perder perdi perfecta perfectamente perro pesar pide pido pie piel pienso pierna piso plan plata playa poco pone poner pongo ponga porfa posibilidad posibles precisamente preferencia preferible prefieren pregunto preguntar prisa probar proxima publica puesto puesta punto queda quedamos quedar quedo quejar queja quemado queremos quieren quizas quiza
raro rara rato razon realmente recibi recibir recibo recoger reconozco recuerda recuerdo regalo regular repetir responde respuesta resto retrasado reunion revisar rico robot ropa roto sabado sabe saber sabes sabria saca sacar sale salgo salida salir salud saludo saludos sangre seguir segun sencillo sentar sentido sentir sera seria serian serio servir siempre siento siente siga sigue sigo silencio silla
simple sirve situacion sobra sofa sola solamente solucion sonar sonido soporte suele suena suficiente sucede suerte supe supongo sur susto tal tampoco tanto tanta tantos tarda tardar tarjeta tarda taxi temprano tendria tendra teneis tenia tenido tenga tengan termino terminar tienen tio tipos tira toca tocar toma tomar tomo total trabajando trabajar trabajo trae traer trafico tranquila tranquilo transito
trata tratar tuve tuvo ubicacion unica unico usar uso usa utilizar vacuna vaya vayan ve vehiculo veia vemos venga vengo ver verano verdad verlo veremos viaje viajo vida vieja viejo viene vimos vino visto vivir vivo voz vuelta vuelva vuelvo vuelve ahorita enseguida siguiente anterior encantaria necesitaria cualquiera cualquier bonito aqui ven oiga oye mire mira verdadero listo abierto abuela abuelo aceite agua alta amigo amiga amable asistente ayuda baja barato busca caro casa centro cerrado chico chica clase clinica coche color
pequena mayor menor adolescente gemelo gemela gemelos gemelas consulta corte corta cortar cosa cosas cuenta cuesta cuestan culpa dentista depende derecho desconocido dinero doctora dolor duele dura edad embarazada emergencia
empleado encantado encantada enfermo enferma esposa esposo estilista falta familia fecha feliz final gente grande hermana hermano hija hijo hombre horario
horarios idea igual importa impaciente informacion interesado interesada jefe largo libre limpieza lista listo lista lugar madre mama mal mala marido masaje
mensaje minimo momento mujer nino  ninos oficina olvide pago padre papa parte pelo pelo pequeno perdido persona pena posible precio precios pregunta
primera problema profesional pronto puesto recepcion recordatorio recomendar retraso rapido sale salon seguro segura senal servicio servicios solo sola
sitio tema tiempo tienda tipo trabajo tratamiento urgente urgencia uno vacaciones vez veces verdad vida visita alergico alergica
`);

/** What businesses do and what ails people: no names either, but enough to name a service. */
export const TRADE_WORDS = wordSet(`
abdominal adjustment balayage barbers bleeding blonde boots botox braces brakes brows brunette cavity ceremony chipped cleanings clients consultation
counselor counsellor crown dermatologist dental dentistry dentists dentures diagnosis discomfort doubtful eyebrow eyebrows eyelash eyelashes facial
fever filling fillings finger flights flu foil fringe gum gums gynecologist haircuts haircutting highlights humidity hygiene hygienist infection injury
itchy jaw knee lashes layers mani manicure manicures massage massages migraine nails nurse nutritionist oil ointment pedi pedicure physical physician
physio physiotherapy practitioner prescription procedure procedures psychiatrist psychologist retouch roots shave shaved shampoo shoulder specialist
specialists sprain steps swelling taxi tire tires toothache treatments trim trimmed tune unwell vaccination vaccine wax waxing whitening wisdom shrug
toddler barba peinado tinte mechas uñas unas manicura pedicura cejas pestanas depilacion empaste revision diente muela muelas
`);

/** First names that callers bear, folded; also those that need a look because they are words too ("mark", "grace"). */
export const GIVEN_NAMES = wordSet(`
aaron abby abdul abigail abraham ada adam adrian agnes ahmed aidan aisha alan albert alejandra alejandro alex alexander alexandra alexis alfonso alfred
alfredo alice alicia alison allan allen allison alvaro alyssa amanda amber amelia amy ana anabel andre andrea andres andrew andy angel angela
angelica anita ann anna anne annie anthony antonio araceli ariana armando arthur arturo ashley aubrey audrey aurora austin ava avery barbara
beatriz becky belinda ben benedict benjamin bernard beth bethany betty beverly bill billy blanca bob bobby brad bradley brandon brenda brendan brian
brianna bridget brooke bruce bryan bryce caleb calvin cameron camila camille carl carla carlos carmen carol carolina caroline carrie casey
catalina catherine cecilia cesar chad charles charlie charlotte chelsea cheryl chloe chris christian christina christine christopher cindy claire clara
clarissa claudia clive cody colin connor connie consuelo corey courtney craig cristian cristina crystal cynthia daisy dan dana daniel daniela danielle danny darren
dave david deborah debbie denise dennis derek diana diane diego dolores dominic don donald donna doris dorothy doug douglas dylan eddie edgar
edith eduardo edward edwin eileen elaine elena eleanor eli elias elijah elisa elizabeth ella ellen ellie emilia emilio emily emma enrique eric erica erick
erik erika erin ernest ernesto esteban esther ethan eugene eva evan evelyn fabian fatima felicia felipe felix fernanda fernando fiona florence
frances francesca francis francisca francisco frank fred freddie frederick gabriel gabriela gareth gary gavin gemma geoff geoffrey george georgia gerald gerard german gina
ginny gladys glenn gloria gonzalo gordon grace graham greg gregory guadalupe guillermo gustavo gwen hannah harold harriet harry harvey hassan hazel
heather hector heidi helen helena henry herbert hilary holly howard hugh hugo hussein ian ibrahim ignacio ines inigo ingrid irene iris isaac isabel
isabella isla ismael ivan jack jackie jackson jacob jacqueline jaime jake james jamie jan jane janet janice jared jasmine jason javier jay jean jeff
jeffrey jenna jennifer jenny jeremy jerome jerry jess jesse jessica jesus jill jim jimmy joan joanna joanne joaquin jodie joe joel john johnny jon jonah
jonathan jordan jorge jose josefina joseph josh joshua joyce juan juana juanita judith judy julia julian juliana julie juliet julio justin kaitlyn kara karen
karina karl karla kate katherine kathleen kathryn kathy katie katy kayla keith kelly kelsey ken kenneth kenny kerry kevin khalid kim kimberly kirsty kristen kristin
kristina krystal kurt kyle lara larry laura lauren laurie lawrence layla leah lee leo leon leonard leonardo leslie leticia lewis liam lilian lily linda lindsay lindsey lisa
liz logan lola lorena lorenzo lori lorraine louis louise lourdes luca lucas lucia luciana lucy luis luisa luke luna lupe lydia lynn mabel madeline madison
maggie malcolm manny manuel manuela marc marcel marcela marcia marco marcos marcus margaret margarita maria mariam mariana marie marilyn mario marion marisol
marjorie mark marta martha martin martina marvin mary mason mateo mathew matias matt matthew maureen maurice max maxine maya megan mei melanie melinda melissa
mercedes mia micah michael michele michelle miguel mike mila mildred miles milly miranda miriam mitchell mohamed mohammed moira molly monica monique montserrat morgan
muhammad nadia nancy naomi natalia natalie natasha nate nathan nathaniel neil nelson nicholas nick nicola nicolas nicole nigel nina noah noel noelia nora
norma norman nuria olga oliver olivia omar oscar owen pablo paco paige pam pamela paola pat patricia patrick patty paul paula pauline pedro peggy penny pepe perla
pete peter phil philip phillip phoebe phyllis pilar preston priscilla priya rachel rafael rajesh ralph ramon randy raquel raul ravi ray raymond rebecca regina renata rene
rhys ricardo richard rick ricky rita rob robert roberta roberto robin rocio rodney rodrigo roger roland rolando ron ronald ronnie rory rosa rosalind rosario rose rosemary
ross roxana roy ruben ruby russell ruth ryan sabrina sally salma salvador sam samantha samuel sandra sandy sanjay santiago sara sarah scott sean sebastian selena
sergio seth shane shannon sharon shaun shawn sheila shelby shirley siobhan simon simone sofia sonia sophia sophie spencer stacey stacy stan stanley stella steph
stephanie stephen steve steven stuart sue summer susan susana susanna suzanne sylvia tamara tania tanya tara tatiana taylor ted teresa terry thelma theo theodore
theresa thomas tiffany tim timothy tina toby todd tom tomas tommy tony tracey tracy travis trevor tristan tyler valentina valeria valerie vanessa vera vernon veronica vicente
vicky victor victoria vincent viola violet virginia vivian wade walter wanda warren wayne wendy wesley whitney wilfred wilma william xavier ximena
yolanda yvonne zachary zoe
alma celia belen nerea ainhoa itziar leire lidia noemi rebeca macarena conchita inmaculada manoli maite aitor iker unai gorka jordi josep
montse neus merce oriol pau pere xavi jimena dario fermin eusebio gerardo gilberto hernan horacio humberto isidro jacinto jacobo leandro
nestor octavio osvaldo rigoberto rogelio rufino saul silvio ulises wilfredo aldo aurelio baltasar bernardo eloisa estela eugenia gisela
graciela griselda hortensia itzel josefa julieta leonor ligia liliana lucrecia magdalena marcelo maribel maricarmen maritza matilde micaela
mireya nayeli nelly ofelia rosalia rosaura ruperta tomasa ursula yesenia zulema aoife ciara deirdre eoghan fergus grainne maeve niamh oisin
orla padraig roisin saoirse sinead tadhg kwame kofi abena nia imani amina zainab yusuf bilal hamza fatou aminata chidi ngozi chioma emeka
olu tunde sade kenji hiro yuki akira sakura haruto jin hyun arjun aditya rohan vikram deepak sunita meera lakshmi rahul neha pooja anjali
kavita thuy minh boris svetlana dmitri irina yulia katya pavel mikhail piotr agnieszka kasia magda tomasz pawel lukasz giulia
giovanni chiara francesco matteo alessandro paolo elif mehmet ayse emre tess paulo moe vince hank ernie mitch chandler joey gunther piper
eve tammy darlene dwayne tyrone jamal keisha latoya darnell desmond reggie cedric lamar
`);

/** Given names or surnames that are ordinary words as well: a name only where something says so. */
export const NAME_OR_WORD = wordSet(
  "ella julio leo mia nina abril lane law power snow strong cross sweet light head house rush rico calle plata gracia april may june august summer autumn will mark grace hope joy rose sunny art bill faith dawn drew chase pat rob sue carol ray frank guy dean long park parks king day young price bell white black green brown gray grey baker cook hill wood woods stone fields banks rich max jack robin angel mercedes dolores rosario luz paz sol cruz iris ruby violet daisy amber crystal penny sandy misty destiny trinity chance major miles norman bob don gene jean jay lee little small moody new best short good noble wise case love field page read reed ford rivers waters winter winters summers",
);

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/).filter((word) => word !== ""));
}
