/** What is left after a process ended at any of its calls to AWS. */
@NullMarked
package io.buyerstatus.crash;

import org.jspecify.annotations.NullMarked;
