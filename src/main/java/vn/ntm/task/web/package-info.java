@NullMarked
package vn.ntm.task.web;

import org.jspecify.annotations.NullMarked;
