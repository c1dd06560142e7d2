package io.buyerstatus.unheardof.planted;

final class Stranger {}
