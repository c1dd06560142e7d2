/** Makes templates ready when they are saved, and says what mail programs will make of them. Nothing that sends uses it. */
@NullMarked
package io.buyerstatus.pages.template.save;

import org.jspecify.annotations.NullMarked;
