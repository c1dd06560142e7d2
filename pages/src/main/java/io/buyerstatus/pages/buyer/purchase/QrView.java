package io.buyerstatus.pages.buyer.purchase;

/**
 * A QR code, drawn.
 *
 * @param size of the drawing's view box, the quiet zone included; one unit is one module
 * @param path all dark modules as the data of one SVG path
 */
public record QrView(int size, String path) {}
