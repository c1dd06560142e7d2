package io.buyerstatus.core.planted;

import java.util.Map;

final class ReadsTheEnvironment {
    final Map<String, String> environment = System.getenv();
}
