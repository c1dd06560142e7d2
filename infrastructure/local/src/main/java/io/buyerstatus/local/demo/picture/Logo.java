package io.buyerstatus.local.demo.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Arc2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;

/** The sign of the demo shop: northern lights over a bowl, on nothing. */
final class Logo {
    private static final int SIDE = 240;

    private Logo() {}

    static BufferedImage draw(boolean norwegian) {
        BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        Color ink = norwegian ? new Color(0x1f4e79) : new Color(0x23413a);
        Color light = norwegian ? new Color(0x6fb1e0) : new Color(0x5fb59a);
        pen.setColor(ink);
        pen.fill(new Arc2D.Double(30, 20, 180, 200, 180, 180, Arc2D.PIE));
        pen.fillRoundRect(90, 208, 60, 18, 8, 8);
        pen.setStroke(new BasicStroke(13, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        for (int ray = 0; ray < 4; ray++) {
            pen.setColor(ray % 2 == 0 ? light : ink);
            double x = 66 + ray * 36.0;
            Path2D wave = new Path2D.Double();
            wave.moveTo(x, 96);
            wave.curveTo(x - 16, 74, x + 18, 56, x, 26 + ray % 2 * 12.0);
            pen.draw(wave);
        }
        pen.dispose();
        return image;
    }
}
