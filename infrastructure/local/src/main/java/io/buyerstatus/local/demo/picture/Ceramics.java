package io.buyerstatus.local.demo.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.List;

/** Draws an article of the demo shop: its kind from the first word of its number, its glaze from the rest. */
final class Ceramics {
    private static final int SIDE = 480;

    private static final List<Color> GLAZES = List.of(
            new Color(0x2f5d50),
            new Color(0x3c6e91),
            new Color(0xb8683f),
            new Color(0x6b7f8c),
            new Color(0xc9a227),
            new Color(0x8c5a6e),
            new Color(0x4a6b3a));

    private final Graphics2D pen;
    private final Color glaze;

    private Ceramics(Graphics2D pen, Color glaze) {
        this.pen = pen;
        this.glaze = glaze;
    }

    static BufferedImage draw(String article) {
        BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        pen.setPaint(new GradientPaint(0, 0, new Color(0xf6f1e8), 0, SIDE, new Color(0xe2d8c6)));
        pen.fillRect(0, 0, SIDE, SIDE);
        Ceramics ceramics = new Ceramics(pen, GLAZES.get(Math.floorMod(article.hashCode(), GLAZES.size())));
        String[] words = article.split("-", 2);
        ceramics.draw(words[0], article);
        pen.dispose();
        return image;
    }

    private void draw(String kind, String article) {
        switch (kind) {
            case "mug", "cup", "becher", "kopp", "tasse", "cappu", "milch" -> mug();
            case "plate", "teller", "platte", "fat" -> plate();
            case "pot", "kanne" -> teapot();
            case "vase" -> vessel(95, 60, 120, 78, 300);
            case "bowl", "schale", "schuessel", "skal", "obst", "muesli" -> vessel(170, 150, 70, 60, 170);
            default -> vessel(120, 96, 128, 100, 180 + Math.floorMod(article.hashCode(), 5) * 20);
        }
    }

    private void shadow(double width) {
        pen.setColor(new Color(0, 0, 0, 34));
        pen.fill(new Ellipse2D.Double(240 - width, 378, 2 * width, 34));
    }

    private void fill(Shape shape) {
        pen.setPaint(new GradientPaint(120, 0, glaze.brighter(), 370, 0, glaze.darker()));
        pen.fill(shape);
    }

    /** A turned piece: half its widths at the lip, the neck, the belly and the foot. */
    private void vessel(double lip, double neck, double belly, double foot, double height) {
        double top = 392 - height;
        shadow(belly + 10);
        Path2D side = new Path2D.Double();
        side.moveTo(240 - lip, top);
        side.curveTo(240 - neck, top + height * 0.25, 240 - belly - 20, top + height * 0.6, 240 - foot, 392);
        side.lineTo(240 + foot, 392);
        side.curveTo(240 + belly + 20, top + height * 0.6, 240 + neck, top + height * 0.25, 240 + lip, top);
        side.closePath();
        fill(side);
        mouth(lip, top);
    }

    private void mouth(double halfWidth, double top) {
        pen.setColor(new Color(0xfbf7ef));
        pen.fill(new Ellipse2D.Double(240 - halfWidth, top - halfWidth * 0.16, 2 * halfWidth, halfWidth * 0.32));
        pen.setColor(glaze.darker().darker());
        pen.fill(
                new Ellipse2D.Double(240 - halfWidth * 0.9, top - halfWidth * 0.11, 1.8 * halfWidth, halfWidth * 0.25));
    }

    private void handle(double x, double y, double width, double height) {
        Area ring = new Area(new Ellipse2D.Double(x, y, width, height));
        ring.subtract(new Area(new Ellipse2D.Double(x + 22, y + 22, width - 44, height - 44)));
        fill(ring);
    }

    private void mug() {
        shadow(120);
        handle(300, 190, 130, 140);
        Path2D body = new Path2D.Double();
        body.moveTo(130, 140);
        body.curveTo(132, 260, 138, 340, 160, 392);
        body.lineTo(320, 392);
        body.curveTo(342, 340, 348, 260, 350, 140);
        body.closePath();
        fill(body);
        mouth(110, 140);
    }

    private void plate() {
        shadow(150);
        AffineTransform flat = AffineTransform.getTranslateInstance(240, 250);
        for (int ring = 0; ring < 3; ring++) {
            double half = 180 - ring * 46.0;
            Shape disc = flat.createTransformedShape(new Ellipse2D.Double(-half, -half, 2 * half, 2 * half));
            if (ring == 1) {
                pen.setColor(glaze.darker());
                pen.fill(disc);
            } else {
                fill(disc);
            }
        }
    }

    private void teapot() {
        shadow(140);
        pen.setColor(glaze.darker());
        pen.setStroke(new BasicStroke(16, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        Path2D bail = new Path2D.Double();
        bail.moveTo(150, 220);
        bail.curveTo(150, 60, 330, 60, 330, 220);
        pen.draw(bail);
        Path2D spout = new Path2D.Double();
        spout.moveTo(330, 320);
        spout.curveTo(400, 300, 400, 240, 440, 210);
        spout.lineTo(410, 196);
        spout.curveTo(370, 220, 370, 250, 330, 250);
        spout.closePath();
        fill(spout);
        fill(new Ellipse2D.Double(110, 200, 260, 196));
        pen.setColor(glaze.darker());
        pen.fill(new Ellipse2D.Double(180, 192, 120, 34));
        fill(new Ellipse2D.Double(222, 164, 36, 36));
    }
}
