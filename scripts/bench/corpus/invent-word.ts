const starts = 'b,br,c,ch,d,f,g,gr,j,l,m,n,p,pl,r,s,t,tr,v'.split(',');
const middles = 'a,e,i,o,u,ou,an,on,é,eau,oi'.split(',');
const ends = 'tion,ment,age,eur,ique,elle,ier,ance,et,oire'.split(',');

/** A word that looks French, always the same for a number; 436,810 of them differ. */
export function inventWord(n: number): string {
  let rest = n;
  const take = (list: string[]) => {
    const item = list[rest % list.length] ?? '';
    rest = Math.floor(rest / list.length);
    return item;
  };
  return take(starts) + take(middles) + take(starts) + take(middles) + take(ends);
}
