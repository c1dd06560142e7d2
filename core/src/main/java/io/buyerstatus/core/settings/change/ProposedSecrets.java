package io.buyerstatus.core.settings.change;

import java.util.List;

/** What a proposal says of a connection's secrets. */
public sealed interface ProposedSecrets {
    /** Those that are there stay. */
    record Keep() implements ProposedSecrets {}

    /** These instead, the newest first; none means that no webhook is accepted. */
    record Given(List<String> secrets) implements ProposedSecrets {
        public Given {
            secrets = List.copyOf(secrets);
        }

        @Override
        public String toString() {
            return "Given[" + secrets.size() + "]";
        }
    }
}
