package io.buyerstatus.core.planted;

import java.security.SecureRandom;

final class DrawsRandomness {
    final SecureRandom random = new SecureRandom();
}
