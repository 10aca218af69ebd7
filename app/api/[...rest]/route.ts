import { Problem } from "@/app/_server/problem";
import { type ApiHandler, apiRoute } from "@/app/_server/request";

const nothing: ApiHandler = () => Promise.reject(new Problem("not_found"));

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoute("/api/*", {
  GET: nothing,
  POST: nothing,
  PUT: nothing,
  PATCH: nothing,
  DELETE: nothing,
});
