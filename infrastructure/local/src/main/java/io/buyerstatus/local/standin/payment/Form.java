package io.buyerstatus.local.standin.payment;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.regex.Pattern;

/** What a value of a request may be. None takes more than the provider's published specification does; some take less, where that leaves it open. */
sealed interface Form {
    boolean fits(JsonNode value);

    /** One of some words. */
    record Choice(List<String> words) implements Form {
        static Choice of(String... words) {
            return new Choice(List.of(words));
        }

        @Override
        public boolean fits(JsonNode value) {
            return value.isTextual() && words.contains(value.asText());
        }

        @Override
        public String toString() {
            return "one of " + words;
        }
    }

    /**
     * A text.
     *
     * @param example that fits
     */
    record Text(int shortest, int longest, Pattern pattern, String example) implements Form {
        static Text of(int shortest, int longest) {
            return new Text(shortest, longest, Pattern.compile(".*"), "x".repeat(Math.max(1, shortest)));
        }

        static Text like(String pattern, int longest, String example) {
            return new Text(1, longest, Pattern.compile(pattern), example);
        }

        @Override
        public boolean fits(JsonNode value) {
            return value.isTextual()
                    && value.asText().length() >= shortest
                    && value.asText().length() <= longest
                    && pattern.matcher(value.asText()).matches();
        }

        @Override
        public String toString() {
            return "a text of " + shortest + " to " + longest + " characters, like " + example;
        }
    }

    /** A whole number. */
    record Whole(long least, long most) implements Form {
        @Override
        public boolean fits(JsonNode value) {
            return value.isIntegralNumber() && value.asLong() >= least && value.asLong() <= most;
        }

        @Override
        public String toString() {
            return "a whole number from " + least + " to " + most;
        }
    }

    /** Yes or no. */
    record Truth() implements Form {
        @Override
        public boolean fits(JsonNode value) {
            return value.isBoolean();
        }

        @Override
        public String toString() {
            return "true or false";
        }
    }
}
