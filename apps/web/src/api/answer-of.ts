import { ProblemError, problemFrom } from './problem-error';

interface Exchange<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/** The body of a success; anything else is thrown as the problem the server described. */
export async function answerOf<T>(exchange: Promise<Exchange<T>>): Promise<T> {
  const { data, error, response } = await exchange;
  if (!response.ok) throw new ProblemError(problemFrom(error, response.status));
  return data as T;
}
