/** What goes into a function's zip: light, loadable, reading the environment it is given, calling what it may call. */
@NullMarked
package io.buyerstatus.template.zip;

import org.jspecify.annotations.NullMarked;
