;; The inner loops of a dense map, y = xW + b, four numbers at a time (WebAssembly with 128-bit SIMD).
;;
;; Four rows of x meet a panel of eight columns: eight sums of four numbers each stay in registers while the inputs pass by.
;; All addresses are in bytes.
(module
  (memory (export "memory") 0)

  ;; Writes `columns` columns of y (a multiple of 8), whose rows are `columns` long.
  (func (export "multiply")
    (param $x i32) (param $rows i32) (param $inputs i32) (param $panels i32) (param $y i32) (param $columns i32)
    (local $column i32) (local $row i32) (local $end i32) (local $weights i32)
    (local $xa i32) (local $xb i32) (local $xc i32) (local $xd i32) ;; where the next number of each row is
    (local $ya i32) (local $yb i32) (local $yc i32) (local $yd i32) ;; where the sums of each row go
    (local $a0 v128) (local $a1 v128) (local $b0 v128) (local $b1 v128) ;; the sums
    (local $c0 v128) (local $c1 v128) (local $d0 v128) (local $d1 v128)
    (local $w0 v128) (local $w1 v128) (local $v v128)

    (local.set $inputs (i32.shl (local.get $inputs) (i32.const 2)))   ;; bytes in a row of x
    (local.set $columns (i32.shl (local.get $columns) (i32.const 2))) ;; bytes in a row of y

    (block $done
      (loop $panel
        (br_if $done (i32.ge_u (local.get $column) (local.get $columns)))
        (local.set $end (i32.add (i32.add (local.get $panels) (i32.const 32)) (i32.shl (local.get $inputs) (i32.const 3))))
        (local.set $row (i32.const 0))
        (block $next
          (loop $rows4
            (br_if $next (i32.ge_u (local.get $row) (local.get $rows)))

            ;; Where fewer than four rows are left the last one is done again, which changes nothing.
            (local.set $xa (call $least (local.get $row) (i32.sub (local.get $rows) (i32.const 1))))
            (local.set $xb (call $least (i32.add (local.get $row) (i32.const 1)) (i32.sub (local.get $rows) (i32.const 1))))
            (local.set $xc (call $least (i32.add (local.get $row) (i32.const 2)) (i32.sub (local.get $rows) (i32.const 1))))
            (local.set $xd (call $least (i32.add (local.get $row) (i32.const 3)) (i32.sub (local.get $rows) (i32.const 1))))
            (local.set $ya (call $at (local.get $y) (local.get $xa) (local.get $columns)))
            (local.set $yb (call $at (local.get $y) (local.get $xb) (local.get $columns)))
            (local.set $yc (call $at (local.get $y) (local.get $xc) (local.get $columns)))
            (local.set $yd (call $at (local.get $y) (local.get $xd) (local.get $columns)))
            (local.set $xa (call $at (local.get $x) (local.get $xa) (local.get $inputs)))
            (local.set $xb (call $at (local.get $x) (local.get $xb) (local.get $inputs)))
            (local.set $xc (call $at (local.get $x) (local.get $xc) (local.get $inputs)))
            (local.set $xd (call $at (local.get $x) (local.get $xd) (local.get $inputs)))

            ;; A panel begins with the biases of its columns.
            (local.set $a0 (v128.load (local.get $panels)))
            (local.set $a1 (v128.load offset=16 (local.get $panels)))
            (local.set $b0 (local.get $a0)) (local.set $b1 (local.get $a1))
            (local.set $c0 (local.get $a0)) (local.set $c1 (local.get $a1))
            (local.set $d0 (local.get $a0)) (local.set $d1 (local.get $a1))
            (local.set $weights (i32.add (local.get $panels) (i32.const 32)))

            (loop $input
              (local.set $w0 (v128.load (local.get $weights)))
              (local.set $w1 (v128.load offset=16 (local.get $weights)))
              (local.set $v (v128.load32_splat (local.get $xa)))
              (local.set $a0 (f32x4.add (local.get $a0) (f32x4.mul (local.get $v) (local.get $w0))))
              (local.set $a1 (f32x4.add (local.get $a1) (f32x4.mul (local.get $v) (local.get $w1))))
              (local.set $v (v128.load32_splat (local.get $xb)))
              (local.set $b0 (f32x4.add (local.get $b0) (f32x4.mul (local.get $v) (local.get $w0))))
              (local.set $b1 (f32x4.add (local.get $b1) (f32x4.mul (local.get $v) (local.get $w1))))
              (local.set $v (v128.load32_splat (local.get $xc)))
              (local.set $c0 (f32x4.add (local.get $c0) (f32x4.mul (local.get $v) (local.get $w0))))
              (local.set $c1 (f32x4.add (local.get $c1) (f32x4.mul (local.get $v) (local.get $w1))))
              (local.set $v (v128.load32_splat (local.get $xd)))
              (local.set $d0 (f32x4.add (local.get $d0) (f32x4.mul (local.get $v) (local.get $w0))))
              (local.set $d1 (f32x4.add (local.get $d1) (f32x4.mul (local.get $v) (local.get $w1))))
              (local.set $xa (i32.add (local.get $xa) (i32.const 4)))
              (local.set $xb (i32.add (local.get $xb) (i32.const 4)))
              (local.set $xc (i32.add (local.get $xc) (i32.const 4)))
              (local.set $xd (i32.add (local.get $xd) (i32.const 4)))
              (local.set $weights (i32.add (local.get $weights) (i32.const 32)))
              (br_if $input (i32.lt_u (local.get $weights) (local.get $end))))

            (v128.store (local.get $ya) (local.get $a0)) (v128.store offset=16 (local.get $ya) (local.get $a1))
            (v128.store (local.get $yb) (local.get $b0)) (v128.store offset=16 (local.get $yb) (local.get $b1))
            (v128.store (local.get $yc) (local.get $c0)) (v128.store offset=16 (local.get $yc) (local.get $c1))
            (v128.store (local.get $yd) (local.get $d0)) (v128.store offset=16 (local.get $yd) (local.get $d1))
            (local.set $row (i32.add (local.get $row) (i32.const 4)))
            (br $rows4)))
        (local.set $panels (local.get $end))
        (local.set $y (i32.add (local.get $y) (i32.const 32)))
        (local.set $column (i32.add (local.get $column) (i32.const 32)))
        (br $panel))))

  (func $least (param $a i32) (param $b i32) (result i32)
    (select (local.get $a) (local.get $b) (i32.lt_u (local.get $a) (local.get $b))))

  ;; The address of a row.
  (func $at (param $start i32) (param $row i32) (param $bytes i32) (result i32)
    (i32.add (local.get $start) (i32.mul (local.get $row) (local.get $bytes)))))
