import { functions } from "@/app/_server/functions";
import { getBusiness } from "@/lib/businesses/get-business";
import { keepBriefly } from "./keep-briefly";

/** A business as the public sees it, at most three seconds old. Free times are never kept here. */
export const getProfile = keepBriefly((slug) => getBusiness(functions(), slug));
