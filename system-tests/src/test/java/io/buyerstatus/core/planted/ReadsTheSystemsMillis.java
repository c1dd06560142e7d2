package io.buyerstatus.core.planted;

final class ReadsTheSystemsMillis {
    final long now = System.currentTimeMillis();
}
