/** What somebody may write who means no good, or writes in a script that the page's author does not read. */
@NullMarked
package io.buyerstatus.hostile;

import org.jspecify.annotations.NullMarked;
