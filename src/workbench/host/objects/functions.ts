import { plainDate, serialFromDate } from "../../../domain/values/dates";
import { invalidArgument } from "../errors";
import { readOnly, returning } from "../objectType";
import { integer } from "../readers";
import { FUNCTION_RESULT, FUNCTIONS } from "./types";

FUNCTIONS.define({
  methods: {
    // Serial numbers of the workbook in memory are always those of the 1900 system.
    date: returning(FUNCTION_RESULT, [integer, integer, integer], (_, [year, month, day]) => {
      const date = plainDate(year, month, day);
      if (!date) throw invalidArgument("no date");
      return serialFromDate(date);
    }),
  },
});

FUNCTION_RESULT.define({ properties: { error: readOnly(() => ""), value: readOnly((value) => value) } });
