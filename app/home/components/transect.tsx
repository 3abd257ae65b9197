/** The country from the sea to the Alps, libraries linked from one to the next. Pure ornament. */
export function Transect() {
  return (
    <svg
      className="transect"
      viewBox="0 0 1280 230"
      preserveAspectRatio="xMidYMax slice"
      aria-hidden="true"
    >
      <circle cx="182" cy="74" r="40" fill="var(--color-soleil)" />
      <Mountains />
      <Fields />
      <Shore />
      <Trees />
      <Village />
      <Libraries />
    </svg>
  );
}

function Mountains() {
  return (
    <>
      <path
        fill="var(--color-relief-1)"
        d="M700 230l70-70 44-20 46-58 38 22 46-62 44 38 40-14 52-58 44 48 36-20 40 34 80-36v196z"
      />
      <path
        fill="var(--color-neige)"
        d="M944 42l-28 38 14-4 12 12 14-10 14 10 6-17zM1120 8l-34 38 16-2 14 14 16-14 18 14 12-12zM860 82l-18 23 14-3 10 10 14-8 10 4z"
      />
      <path
        fill="var(--color-relief-2)"
        d="M300 230c60-40 96-64 150-78l64-40 46-8 38 14 50-4 62 46c90-6 150-34 230-30s190 40 340 4v96z"
      />
    </>
  );
}

function Fields() {
  return (
    <>
      <path
        fill="var(--color-relief-3)"
        d="M0 230v-40c70 8 130-4 190 0l38-34 24 6 30-22 36 10 20 30c80 8 130-16 210-18s150 34 260 26 220-40 330-26 100 16 142 10v58z"
      />
      <path
        fill="var(--color-relief-4)"
        d="M380 230c90-26 170-34 260-30s200 10 300-4 240-14 340 6v28z"
      />
      <path
        fill="none"
        stroke="var(--color-lavande-motif)"
        strokeWidth="4"
        strokeLinecap="round"
        strokeDasharray=".1 8"
        d="M770 226c20-14 60-22 100-25M806 228c26-13 66-22 112-26M850 229c30-12 70-22 118-26M900 229c30-12 66-20 112-24M956 229c26-10 60-17 100-20"
      />
    </>
  );
}

function Shore() {
  return (
    <>
      <path fill="var(--color-mer)" d="M0 230v-34c60 4 120-6 200 2 60 5 120 6 176 32z" />
      <path
        fill="none"
        stroke="var(--color-mer-claire)"
        strokeWidth="3"
        strokeLinecap="round"
        d="M12 210q10-7 20 0t20 0 20 0M96 218q10-7 20 0t20 0 20 0M190 212q10-7 20 0t20 0M252 221q10-7 20 0t20 0"
      />
      <path fill="var(--color-neige)" d="M84 192l16-30v30zM104 192v-40l24 40z" />
      <path fill="var(--color-chaud)" d="M78 195h54l-8 10H88z" />
    </>
  );
}

function Trees() {
  return (
    <g fill="var(--color-arbre)">
      <path d="M452 200c-10-2-16-12-10-20 2-10 16-12 22-4 10 0 14 12 8 18-4 5-12 7-20 6z" />
      <path d="M1080 198c-9-2-14-11-9-18 2-9 14-11 20-4 9 0 12 11 7 16-4 5-10 7-18 6z" />
      <path d="M500 206l7-46 7 46zM518 207l6-38 6 38z" />
      <path stroke="var(--color-arbre)" strokeWidth="3" d="M455 198v10M1084 196v10" />
    </g>
  );
}

function Village() {
  return (
    <>
      <path
        fill="var(--color-pierre-fond)"
        d="M560 202v-34h34v34zM600 202v-46h28v46zM634 202v-30h40v30zM676 204v-24h26v24z"
      />
      <path
        fill="var(--color-chaud)"
        d="M556 169l21-13 21 13zM630 173l24-14 24 14zM673 181l16-10 16 10z"
      />
      <path fill="var(--color-pierre-motif)" d="M600 156v-20h28v20z" />
      <path
        fill="none"
        stroke="var(--color-texte)"
        strokeWidth="2"
        d="M604 136a10 12 0 0 1 20 0M614 124v-8"
      />
    </>
  );
}

/** Lit doors, and the ideas that travel between them. */
function Libraries() {
  return (
    <>
      <path
        fill="var(--color-surface)"
        opacity=".95"
        d="M316 192v-16a9 9 0 0 1 18 0v16zM1158 196v-16a9 9 0 0 1 18 0v16zM986 150v-16a9 9 0 0 1 18 0v16z"
      />
      <path
        fill="var(--color-soleil)"
        stroke="var(--color-texte)"
        strokeWidth="2"
        d="M320 192v-14a5 5 0 0 1 10 0v14zM608 202v-16a6 6 0 0 1 12 0v16zM1162 196v-14a5 5 0 0 1 10 0v14zM990 150v-14a5 5 0 0 1 10 0v14z"
      />
      <path
        fill="none"
        stroke="var(--color-texte)"
        strokeWidth="2.2"
        strokeDasharray="1 7"
        strokeLinecap="round"
        d="M326 164q140-110 280-36M626 128q180-110 364-4M1006 124q90-30 156 46M334 166q330-190 654-40"
      />
    </>
  );
}
