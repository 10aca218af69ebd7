import { AFTERNOON, EVENING, lexiconOf, MORNING, type Words } from "./lexicon";

const [MORNING_FROM, MORNING_TO] = MORNING;
const [AFTERNOON_FROM, AFTERNOON_TO] = AFTERNOON;
const [EVENING_FROM, EVENING_TO] = EVENING;

const TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"] as const;
const ONES = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"] as const;
const ORDINAL_ONES =
  "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split(
    " ",
  );
const TEENS = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(" ");

const compounds = TENS.flatMap((tens, index) =>
  ONES.map((one, ones) => [20 + index * 10 + ones + 1, `${tens} ${one}|${tens}-${one}`] as const),
);

const ENGLISH: Words = {
  words: [
    ["a", "a|an"],
    [
      "after",
      "but not before|but nothing before|but not until|just not before|only not before|after|later than|any time after|anytime after|no earlier than|not earlier than|not before|no sooner than",
    ],
    [
      "after",
      "nothing before|not until|i work until|i work till|i'm working until|i get off at|i get off work at|i finish at|i finish work at|i'm at work until|i'm busy until|i am busy until|i'm not free until|not available until|not free until|i have work until|i'm off at|i get out at|can't do anything before|can't come before|can't make it before|can't do before|can't before|can't come until|can't go until|can't go before|cannot go until|cannot come before|can't be there until|can't be there before|can't get in until|can't make it until|can't do it until|once i'm done at|i'm done at|won't be free until|don't get off until|don't finish until|can't get there before|can't get there until|not any earlier than|anything from|from after",
    ],
    ["since", "from|starting|starting at|starting from|beginning at|as of"],
    [
      "before",
      "but not after|but nothing after|but no later than|but not later than|just not after|b 4|b4|before|earlier than|by|no later than|not later than|not after|prior to|nothing after|i have to be at work at|i have to be at work by|i need to be at work by|i start work at|need to leave by|have to be out by|have to leave by|have to leave at|done by|finished by|out by|need to be out by|i have to pick up my kids at|any time before|anytime before|sometime before|no later|before like|before about|by about|by around",
    ],
    ["until", "until|till|til|'til|up to|up until"],
    ["to", "to|-|through|thru"],
    ["between", "b w|btwn|betw|btween|in between|between the hours of|between|anywhere between|anytime between"],
    [
      "orLater",
      "or later|or after that|and later|onward|onwards|on wards|or so or later|and onwards|at the earliest|earliest|or any time after that|and up|or so onwards|plus",
    ],
    ["orLater", "and beyond|or any time after|or anytime after|on or after"],
    ["orEarlier", "or earlier|or sooner|at the latest|or any time before|latest"],
    [
      "at",
      "at|@|around|about|at around|at about|around about|near|close to|roughly|approximately|say|like|at like|at say|on the dot of|bang on|bang at|dead on|sharp at|at the stroke of|on the stroke of|right at|right on the dot of|right around|just about|at precisely|at exactly",
    ],
    ["for", "for"],
    ["on", "on"],
    ["in", "in|during"],
    ["of", "of"],
    ["the", "the"],
    ["and", "and|&"],
    [
      "or",
      "or|or maybe|or else|otherwise|if not|failing that|alternatively|or even|or perhaps|or possibly|and also|or on|or at",
    ],
    [
      "also",
      "too|also|would also be fine|would also be ok|is ok too|is okay too|is good too|can also work|could also work|would be fine too|works as well|is fine as well|works too|also works|would also work|as well|also fine|is fine too|is also fine|too is fine|also good|would work too",
    ],
    ["next", "next"],
    ["this", "this|this coming|this very|the current"],
    ["coming", "coming|upcoming|following"],
    ["every", "every|each|any"],
    ["within", "within|in the next|over the next|within the next|sometime in the next|some time in the next"],
    ["half", "half|hal"],
    ["quarter", "quarter|a quarter"],
    ["past", "past|after the"],
    ["oclock", "oclock|sharp|on the dot|exactly|h|on the button|on the nose|on the hour|prompt|precisely"],
    ["oh", "oh|o"],
    ["ish", "ish|or so|or thereabouts"],
    [
      "end",
      "latter part of|the latter part of|later part of|the later part of|last part of|the last part of|tail end of|the tail end of|the back end of|the very end of|end|the end|end of|the end of|later|late|towards the end of|toward the end of|at the end of|back end of|later in the",
    ],
    [
      "start",
      "beginning|the beginning|start|the start|start of|the start of|beginning of|the beginning of|early|early in|first part of|the first part of|early part of|the early part of|earlier part of|the earlier part of|front end of|the front end of|top of|the top of|the very start of|the very beginning of|at the beginning of|at the start of|earlier in",
    ],
    [
      "mid",
      "midweek|mid-week|middle|the middle|middle of|the middle of|mid|in the middle of|middle part of|the middle part of|halfway through|half way through|midway through",
    ],
    [
      "firstHalf",
      "the first half of|first half of|first half|the first half|in the first half of|front half of|the front half of|earlier half of",
    ],
    [
      "secondHalf",
      "the second half of|second half of|second half|the second half|in the second half of|latter half of|the latter half of|back half of|the back half of|later half of|the later half of|last half of|the last half of",
    ],
    ["late", "late|too late|that late|very late|late in the day|super late|at night late"],
    ["early", "early|too early|that early|very early|super early|really early"],
    ["now", "now|right now|not right now|right this minute|just now|for now|at the moment"],
    [
      "nodate",
      "can i have|could i have|may i have|can we have|could we have|i have to|we have to|i have time|number one|number two|number three|option one|option two|option three|one moment|a moment|just a second|a second|one second|one sec|a sec|just a minute|a minute|one minute|second opinion|al for today|looked at today|found today|that will be all today|that's all today|that is all today|nothing else today|nothing more today|help me today|are you today|you doing today|your day|have a good day|have a nice day|a great day|i'd like|i would like|would like|id like|i like|good morning|good afternoon|good evening|good night|24/7|first time|second time|third time|one of|the one|which one|that one|this one|first name|last name|any one|no one|someone|how are you today|may i|maybe i|one more|one thing|one other|another one|new one|for one thing|on second thought|on second thoughts|second thought|second floor|first floor|first visit|first appointment|help today|anything else today|one question|changed my mind|change my mind|else for today|last time|next time|this time|some time|one hundred|last week|last month|yesterday|last night|calling today|all right|every time|each time|for today that's all|all i need today|all i needed today|all for now|all day long|bring it by|bring her by|bring him by|bring them by|stop by|swing by|drop by|drop it by|pop by|three times|two times|over the phone|at first|first of all|wait a minute|hang on a second|hold on a second|in a second|in a minute|day care|next to|any more|day before yesterday|next door|next available|next opening|next free|next one|next appointment|next slot|time off|this month's|good day|good day to you",
    ],
    [
      "appointment",
      "appointment|oil change|tire change|tyre change|battery change|color change|fluid change|filter change|appointments|booking|bookings|visit|slot|session|reservation|appt|haircut|cut|cleaning|massage|one at|one on|checkup|check-up|check up|consultation|color|colour|treatment|lesson|spot|appointment time|time|meeting|facial|manicure|pedicure|exam|service",
    ],
    ["my", "my|our|the existing|existing|current|my current|my existing|original|my original"],
    [
      "have",
      "i have|i've got|i have got|i had|we have|we've got|i got|i am booked|i'm booked|i'm booked in|i am booked in|i'm scheduled|i am scheduled|i was booked|i was scheduled|i've an|i have an existing|booked in|currently booked|currently scheduled|i'm down|i am down|i'm in|we're booked|we are booked|i've booked|i booked|i made|i scheduled|i'm supposed to come|i'm supposed to be|i was supposed to come|supposed to come in|i'm meant to come in|i was meant to|was supposed to|i'd booked|i'm coming in",
    ],
    [
      "move",
      "move|moving|moved|reschedule|rescheduled|rescheduling|re-schedule|change|changed|changing|switch|switched|push|push back|pushed|shift|shifted|swap|swapped|postpone|postponed|bring forward|rebook|re-book|transfer|bump|pull forward|delay|put off|bring my|bring it forward|push out|push it out|slide",
    ],
    [
      "cancel",
      "cancel|cancelled|canceled|cancelling|canceling|call off|get rid of|delete|remove|take me off|scrap|won't be able to make|not going to make|not be able to make|won't make|can't come to|can't make it to|not coming",
    ],
    [
      "check",
      "when is|when's|what time is|what time was|what time's|what day is|what day was|when was|do i have|did i book|am i booked|is my|was my|check my|confirm my|look up|look up my|do i still have|am i still|double check|double-check|am i down|are we still on|verify|remind me|what is my|is there a booking|what time am i|when am i|what day am i|have i got",
    ],
    ["book", "book|schedule|make me|get me|set up|put me|sign me up|and make|and get|give me"],
    ["instead", "instead of|rather than|in place of"],
    [
      "cannot",
      "can't make|cannot make|can't do|cannot do|can't come|can't come in|cannot come|can't make it|cannot make it|couldn't make|couldn't do|can not make|can not do|unable to make|unable to come|can't get there|can not come|cant make|cant do|cant make it|cant come|not available|not free|unavailable|i'm not free|i'm away|i'm busy|i am busy|i work|i'm working|i am working|i'm out of town|i'm off to|don't do|do not do|don't want|i hate|hate|can't|cannot do|couldn't|do not want|don't like|i have work|i have something|i have something else|i have another|i have other plans|i have plans|i have a meeting|i've got a meeting|i have class|i'm in meetings|i am in meetings|i'm in a meeting|i'm in class|i'm at school|i'm teaching|in meetings|in class|i'm tied up|won't be able to do|i'm out|i'll be away|i'm gone|i'm traveling|i'm travelling",
    ],
    [
      "fails",
      "doesn't work|does not work|won't work|will not work|is no good|no good|isn't good|is not good|is bad|doesn't suit|does not suit|won't do|is out|is impossible|isn't possible|is too early|is too late|is too soon|isn't going to work|is not going to work|doesnt work|wont work|not possible|can't work|don't work|do not work|don't suit|aren't good|are no good|are out|are bad|aren't possible|isn't an option|is a no go|no longer works|is no longer possible|is too far|is full|is difficult|doesn't fit|didn't work|is hard|not good|is not possible|not work|is booked|is taken",
    ],
    ["not", "not|not on|isn't|never|avoid|no to|not at|not in|not for|not the"],
    [
      "except",
      "keep|keep the one|leave the one|leave|but not|except|except for|except on|anything but|any day but|any time but|anytime but|apart from|other than|besides|but not on|any day except|anything except|excluding|but never|everything but|all but|any day other than|as long as it's not|as long as it isn't|bar|barring|minus|any but|just not|only not|excepting|save for|aside from|anything except for|any day apart from|any day besides|any other than",
    ],
    ["no", "no|nope|nah"],
    [
      "correct",
      "needs to be|has to be|should be|should have been|no wait|no sorry|sorry|sorry no|i mean|i meant|actually|actually no|make it|make that|let's make it|lets make it|scratch that|or rather|rather|correction|wait|hold on|hang on|let's say|lets say|let's do|lets do|let's go with|lets go with|let's go for|no make it|no make that|no actually|no i mean|my mistake|oops|whoops|on second thought|on second thoughts|i take that back|change that to|strike that|or actually|or better|or better yet|better yet|even better|better make it|what i meant was|no let's do|how about|what about|excuse me|pardon|pardon me|no no|no no no|well actually|wait no|forget that|never mind|nevermind|i'd prefer|i would prefer|prefer|i'd rather|i would rather|but prefer|can we do|could we do|can you do|could you do|can we say|or no|my bad|apologies|i misspoke|that's wrong|that is wrong|is better|would be better|works better",
    ],
    [
      "please",
      "please|instead|thanks|thank you|then|if possible|if you can|if that's ok|ok|okay|would be|would|is|works|work|will|if|with|should|at all|today please|that|good|best|great|perfect|fine|yes|yeah",
    ],
    [
      "countable",
      "people|persons|person|of us|dollars|dollar|bucks|percent|kids|children|friends|guests|times|others|things|questions|appointments|visits|services|adults|girls|boys|women|men|cents|euros|pounds|kilos|miles|cars|dogs|cats|nails|teeth|haircuts|sessions|seats|chairs|spots|slots|different|other|more|year old|years old|options|stars|star|tickets|bookings|rooms|out of|ladies|family|members|patients|treatments|feet|inches|shots|grand|degrees|massages",
    ],
    [
      "place",
      "street|st|avenue|ave|road|rd|drive|lane|boulevard|blvd|way|court|main|north|south|east|west|suite|apartment|floor|apt",
    ],
    [
      "filler",
      "uh|um|er|erm|hmm|hm|uhm|ah|mm|you know|maybe|perhaps|possibly|probably|ideally|preferably|basically|kind of|sort of|exactly at|just|well|so|the time|let me see|let's see|some time|sometime|any time|anytime|anything|something|only|uhh|umm|lemme see|let me think|precisely|possibly at|i guess|i think|more like|hopefully|clock",
    ],
    ["twoWeeks", "fortnight|a fortnight"],
    ["few", "couple|a couple|couple of|a couple of|few|a few"],
    ["weekend", "weekend|weekends|the weekend"],
    [
      "weekdays",
      "weekday|weekdays|week days|a weekday|during the week|midweek days|workday|workdays|work day|working day",
    ],
    ["last", "last|the last|very last"],
    [
      "dayAfter",
      "the day after|a day after|one day after|the following day|the day after that|day after that|the next day|next day",
    ],
    ["dayBefore", "the day before|a day before|one day before|the previous day"],
    ["sameDay", "same day|that day|the same day|that same day|on that day"],
  ],
  numbers: [
    [0, "zero"],
    ...ONES.map((one, index) => [index + 1, one] as const),
    ...TEENS.map((teen, index) => [index + 10, teen] as const),
    ...TENS.map((tens, index) => [20 + index * 10, tens] as const),
    ...compounds,
  ],
  ordinals: [
    ...ORDINAL_ONES.map((word, index) => [index + 1, word] as const),
    ...ORDINAL_ONES.slice(0, 9).map((word, index) => [21 + index, `twenty ${word}|twenty-${word}`] as const),
    [30, "thirtieth"],
    [31, "thirty first|thirty-first"],
  ],
  weekdays: [
    [1, "monday|mon"],
    [2, "tuesday|tues|tue|teusday|tuseday|chewsday"],
    [3, "wednesday|weds|wed|wensday|wednsday"],
    [4, "thursday|thurs|thur|thu|thrusday"],
    [5, "friday|fri"],
    [6, "saturday"],
    [7, "sunday"],
  ],
  pluralWeekdays: [
    [1, "mondays"],
    [2, "tuesdays"],
    [3, "wednesdays"],
    [4, "thursdays"],
    [5, "fridays"],
    [6, "saturdays"],
    [7, "sundays"],
  ],
  unsureWeekdays: [
    [6, "sat"],
    [7, "sun"],
  ],
  months: [
    [1, "january|jan"],
    [2, "february|feb"],
    [3, "march|mar"],
    [4, "april|apr"],
    [5, "may"],
    [6, "june|jun"],
    [7, "july|jul"],
    [8, "august|aug"],
    [9, "september|sept|sep"],
    [10, "october|oct"],
    [11, "november|nov"],
    [12, "december|dec"],
  ],
  relative: [
    [0, "today|later today|earlier today|this same day"],
    [1, "tomorrow|tommorow|tomorow|tmrw|tomorrow's|tommorrow|2morrow"],
    [2, "day after tomorrow|the day after tomorrow|overmorrow|day after tmrw|two days from today|two days from now"],
  ],
  parts: [
    ["morn|mornin|mornin'|morning|the morning|mornings|am hours|forenoon", MORNING_FROM, MORNING_TO, "am"],
    ["aft|aftn|afternoon|the afternoon|afternoons|arvo", AFTERNOON_FROM, AFTERNOON_TO, "pm"],
    ["evening|the evening|eve|evenings|tonight|night|nights|nighttime|the night", EVENING_FROM, EVENING_TO, "pm"],
    ["early morning|early in the morning|early mornings|bright and early|early am", MORNING_FROM, 9 * 60, "am"],
    ["mid-morning|midmorning|mid morning|middle of the morning", 9 * 60, 11 * 60, "am"],
    [
      "late morning|late in the morning|later in the morning|late mornings|end of the morning",
      10 * 60,
      MORNING_TO,
      "am",
    ],
    [
      "early afternoon|early in the afternoon|early afternoons|start of the afternoon|beginning of the afternoon",
      AFTERNOON_FROM,
      14 * 60,
      "pm",
    ],
    ["mid-afternoon|midafternoon|mid afternoon|middle of the afternoon", 14 * 60, 16 * 60, "pm"],
    [
      "late afternoon|late in the afternoon|later in the afternoon|late afternoons|end of the afternoon",
      15 * 60,
      AFTERNOON_TO,
      "pm",
    ],
    ["early evening|early in the evening|early evenings", EVENING_FROM, 19 * 60, "pm"],
    ["late evening|late in the evening|later in the evening|late at night|late night", 19 * 60, EVENING_TO, "pm"],
    [
      "lunchtime|lunch time|lunch|over lunch|lunch hour|lunch break|around lunch|around lunchtime|my lunch break|noon time",
      12 * 60,
      14 * 60,
      "pm",
    ],
    ["after lunch|after lunchtime|right after lunch", 13 * 60, AFTERNOON_TO, "pm"],
    ["before lunch|before lunchtime", MORNING_FROM, MORNING_TO, "am"],
    [
      "after work|after hours|after office hours|end of the day|the end of the day|at the end of the day|towards the end of the day|toward the end of the day|at the end of the work day|at the close of business|close of business|after i finish work|after i get off work|when i get off work|once i'm off work|after i get off|after dinner|end of day|eod|cob|last thing|last thing in the day|last slot of the day|last appointment of the day|at closing|just before closing|right before closing|right before you close|just before you close|close of play|closing time",
      EVENING_FROM,
      24 * 60,
      "pm",
    ],
    [
      "the kids get out of school|my kids get out of school|kids get out of school|school lets out|school gets out|school is out|school's out|school ends|school finishes|pickup time|after pickup|after school|after school hours|after the school run|after school pickup",
      15 * 60,
      24 * 60,
      "pm",
    ],
    ["before work|before school|before i go to work", MORNING_FROM, 9 * 60, "am"],
    [
      "first thing|first thing in the morning|very first thing|first thing in the day|first thing in morning|first slot of the day|first appointment of the day|first slot in the morning|first one in the morning|earliest of the day|the crack of dawn|start of the day|the start of the day|beginning of the day|as soon as you open|when you open|right when you open|first thing a.m.",
      MORNING_FROM,
      MORNING_TO,
      "am",
      true,
    ],
  ],
  clocks: [
    [
      720,
      "noon|midday|mid-day|mid day|12 noon|noontime|twelve noon|12 o'clock noon|high noon|noonday|12 midday|twelve midday|12:00 noon",
    ],
    [0, "midnight|12 midnight|twelve midnight"],
  ],
  meridiems: [
    ["am", "am|a.m.|a m|in the am|in the a.m."],
    ["pm", "pm|p.m.|p m|in the pm|in the p.m."],
  ],
  feasts: [
    [12, 24, "christmas eve|xmas eve|the eve of christmas"],
    [12, 25, "christmas|christmas day|xmas|xmas day"],
    [12, 26, "boxing day|st stephen's day"],
    [12, 31, "new year's eve|new years eve|new year eve|nye"],
    [1, 1, "new year's day|new years day|new year day|new year's|new years|new year"],
    [1, 6, "three kings day|epiphany"],
    [2, 2, "groundhog day"],
    [2, 14, "valentine's day|valentines day|valentine's|valentine day|valentines"],
    [3, 17, "st patrick's day|saint patrick's day|st patricks day|saint patricks day|st. patrick's day|st paddy's day"],
    [4, 15, "tax day"],
    [5, 5, "cinco de mayo"],
    [6, 19, "juneteenth"],
    [7, 4, "independence day"],
    [10, 31, "halloween"],
    [11, 5, "bonfire night|guy fawkes night"],
    [11, 11, "veterans day|veteran's day|veterans' day|remembrance day"],
  ],
  movable: [
    ["easter", "easter|easter sunday"],
    ["goodFriday", "good friday"],
    ["easterMonday", "easter monday"],
    ["holyWeek", "holy week"],
    ["palmSunday", "palm sunday"],
    ["thanksgiving", "thanksgiving|thanksgiving day"],
    ["blackFriday", "black friday"],
    ["memorialDay", "memorial day"],
    ["laborDay", "labor day|labour day"],
    ["kingDay", "mlk day|martin luther king day"],
    ["presidentsDay", "presidents day|presidents' day|president's day"],
    ["columbusDay", "columbus day|indigenous peoples day|indigenous peoples' day"],
    ["mothersDay", "mother's day|mothers day|mothers' day"],
    ["fathersDay", "father's day|fathers day|fathers' day"],
  ],
  units: [
    ["minute", "minute|minutes|min|mins"],
    ["hour", "hour|hours|hr|hrs"],
    ["day", "day|days"],
    ["week", "week|weeks|weeks'|week's|wk|wks"],
    ["month", "month|months"],
    ["year", "year|years"],
  ],
};

export const ENGLISH_LEXICON = lexiconOf(ENGLISH);
